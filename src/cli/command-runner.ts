import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** A command's work: what commander parsed, and the terminal to answer on. */
export type CommandWork = (
  terminal: Terminal,
  options: Readonly<Record<string, unknown>>,
  ...operands: readonly string[]
) => Promise<ExitCode>;

/** Imports the file of a command's work: only when the command is called, so that help needs none of it. */
export type ImportWork = () => Promise<{ readonly work: CommandWork }>;

/** Turns a command's work into what commander calls. */
export type CommandRunner = (importWork: ImportWork) => (...received: unknown[]) => Promise<void>;
