import { z } from 'zod';
import type { ChainReport } from '../../ledger/verify-chain.ts';
import { exportedChanges, foundInExport } from '../../operations/ledger/exported-changes.ts';
import { verifyLedgers } from '../../operations/ledger/verify-ledgers.ts';
import { verifyAnswer } from '../answers/ledger-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import { linesOfFile } from '../lines-of-file.ts';
import { storeFlags } from '../question-flags.ts';
import { formatTable } from '../table.ts';
import { withBareStore } from '../with-store.ts';
import { noteOlder, readableExport } from './readable-export.ts';

const ledgerFlags = storeFlags.extend({
  head: z.string().optional(),
  ledger: z.string().optional(),
});

/** `ledger verify`: names every change that was edited or swapped or is missing, and every damaged row. */
export const work: CommandWork = readableExport(async (terminal, options, file) => {
  const flags = ledgerFlags.parse(options);
  if (file !== undefined)
    return terminal.tell(
      verifyAnswer,
      await verifyLedgers(
        foundInExport(exportedChanges(linesOfFile(file), file, () => noteOlder(terminal, file))),
        flags,
      ),
      formatChains,
    );
  return withBareStore(terminal, flags, async (store) =>
    terminal.tell(verifyAnswer, await verifyLedgers(store.examine(), flags), formatChains),
  );
});

function formatChains({ ledgers }: { readonly ledgers: readonly ChainReport[] }): string {
  const rows = ledgers.map(({ ledger, changes, head }) => [ledger, changes, head.hash]);
  return formatTable(['Ledger', 'Changes', 'Head'], rows);
}
