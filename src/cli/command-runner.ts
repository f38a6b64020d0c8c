import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** A command's work: what commander parsed, and the terminal to answer on. */
export type CommandWork = (
  terminal: Terminal,
  options: Readonly<Record<string, unknown>>,
  ...operands: readonly string[]
) => Promise<ExitCode>;

/** Turns a command's work into what commander calls. */
export type CommandRunner = (work: CommandWork) => (...received: unknown[]) => Promise<void>;
