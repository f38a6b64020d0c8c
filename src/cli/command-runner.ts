import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** A command's work. It gets the options and arguments that commander parsed, and the terminal to answer on. */
export type CommandWork = (
  terminal: Terminal,
  options: Readonly<Record<string, unknown>>,
  ...operands: readonly string[]
) => Promise<ExitCode>;

/** Imports the file of a command's work when the command is called, so that help starts without it. */
export type ImportWork = () => Promise<{ readonly work: CommandWork }>;

/** Turns a command's work into the function that commander calls. */
export type CommandRunner = (importWork: ImportWork) => (...received: unknown[]) => Promise<void>;
