import { importLedger } from '../../operations/import-ledger.ts';
import { exportedChanges } from '../../operations/ledger/exported-changes.ts';
import { importAnswer } from '../answers/ledger-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import { linesOfFile } from '../lines-of-file.ts';
import { storeFlags } from '../question-flags.ts';
import { withNewStore } from '../with-store.ts';
import { readableExport } from './readable-export.ts';

/** `ledger import`: writes exported changes into the store, and skips those that it holds. */
export const work: CommandWork = readableExport((terminal, options, file = '') =>
  withNewStore(terminal, storeFlags.parse(options), async ({ store }) =>
    terminal.tell(
      importAnswer,
      await importLedger(store, exportedChanges(linesOfFile(file), file)),
      ({ written, skipped }) => `${written} changes written, ${skipped} were there already`,
    ),
  ),
);
