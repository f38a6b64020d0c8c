import { UnreadableExport } from '../../operations/ledger/exported-changes.ts';
import type { CommandWork } from '../command-runner.ts';
import type { Terminal } from '../terminal.ts';

/** The same work, which refuses an export that cannot be read. */
export function readableExport(work: CommandWork): CommandWork {
  return async (terminal, options, ...operands) => {
    try {
      return await work(terminal, options, ...operands);
    } catch (error) {
      if (error instanceof UnreadableExport) return terminal.refuse(error.problems);
      throw error;
    }
  };
}

/** Says that nobody can see whether an export of an earlier version is whole. */
export function noteOlder(terminal: Terminal, file: string): void {
  terminal.note(
    `note: ${file} was exported by version 0.1.0, which did not mark the end of an export. Compare the newest change of each ledger with the store that it came from.`,
  );
}
