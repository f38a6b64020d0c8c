import { UnreadableExport } from '../../operations/ledger/exported-changes.ts';
import type { CommandWork } from '../command-runner.ts';

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
