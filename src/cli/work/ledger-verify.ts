import { z } from 'zod';
import type { ChainReport } from '../../ledger/verify-chain.ts';
import { catalogueFirst } from '../../operations/ledger/catalogue-first.ts';
import { changesOfStore } from '../../operations/ledger/changes-of-store.ts';
import { exportedChanges } from '../../operations/ledger/exported-changes.ts';
import { setBackHeads } from '../../operations/ledger/set-back-heads.ts';
import { verifyLedgers } from '../../operations/ledger/verify-ledgers.ts';
import { verifyAnswer } from '../answers/ledger-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import { linesOfFile } from '../lines-of-file.ts';
import { storeFlags } from '../question-flags.ts';
import { formatTable } from '../table.ts';
import { withBareStore } from '../with-store.ts';
import { readableExport } from './readable-export.ts';

const ledgerFlags = storeFlags.extend({
  head: z.string().optional(),
  ledger: z.string().optional(),
});

/** `ledger verify`: names every change that was edited, swapped or is missing. */
export const work: CommandWork = readableExport(async (terminal, options, file) => {
  const flags = ledgerFlags.parse(options);
  if (file !== undefined)
    return terminal.tell(
      verifyAnswer,
      await verifyLedgers(exportedChanges(linesOfFile(file), file), flags),
      formatChains,
    );
  return withBareStore(terminal, flags, async (store) => {
    // What is written meanwhile is not of interest: the changes are read up to these heads.
    const heads = catalogueFirst(await store.heads());
    const verified = await verifyLedgers(changesOfStore(store, heads), flags, heads);
    const asked = heads.filter(({ ledger }) => flags.ledger === undefined || ledger === flags.ledger);
    const setBack = await setBackHeads(store, asked);
    const problems = [...(verified.ok ? [] : verified.problems), ...setBack];
    return terminal.tell(
      verifyAnswer,
      problems.length === 0 ? verified : { ok: false, problems },
      formatChains,
    );
  });
});

function formatChains({ ledgers }: { readonly ledgers: readonly ChainReport[] }): string {
  const rows = ledgers.map(({ ledger, changes, head }) => [ledger, changes, head.hash]);
  return formatTable(['Ledger', 'Changes', 'Head'], rows);
}
