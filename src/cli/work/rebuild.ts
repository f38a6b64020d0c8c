import { catalogueFirst } from '../../operations/ledger/catalogue-first.ts';
import { rebuildAnswer } from '../answers/ledger-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import { storeFlags } from '../question-flags.ts';
import { formatTable } from '../table.ts';
import { withBareStore } from '../with-store.ts';

/** `rebuild`: makes the graph again from the ledgers. A graph that is being rebuilt cannot be scanned, nor need it be. */
export const work: CommandWork = (terminal, options) =>
  withBareStore(terminal, storeFlags.parse(options), async (store) => {
    const ledgers: { ledger: string; changes: number }[] = [];
    for (const { ledger } of catalogueFirst(await store.heads())) {
      terminal.progress(`rebuilding ${ledger}`);
      ledgers.push({ ledger, changes: await store.rebuild(ledger) });
    }
    return terminal.answer(rebuildAnswer, { ledgers }, () =>
      formatTable(
        ['Ledger', 'Changes applied'],
        ledgers.map((row) => [row.ledger, row.changes]),
      ),
    );
  });
