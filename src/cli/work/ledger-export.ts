import { catalogueFirst } from '../../operations/ledger/catalogue-first.ts';
import { changesOfStore } from '../../operations/ledger/changes-of-store.ts';
import { exportedLines } from '../../operations/ledger/exported-changes.ts';
import { exportAnswer } from '../answers/ledger-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import { storeFlags } from '../question-flags.ts';
import { withBareStore } from '../with-store.ts';
import { writeAtomically } from '../write-atomically.ts';

/** `ledger export`: writes all changes, the catalogue first. */
export const work: CommandWork = (terminal, options, file = '') =>
  withBareStore(terminal, storeFlags.parse(options), async (store) => {
    let changes = 0;
    const heads = catalogueFirst(await store.heads());
    async function* counted(): AsyncGenerator<string> {
      for await (const line of exportedLines(changesOfStore(store, heads))) {
        changes++;
        yield line;
      }
    }
    await writeAtomically(file, counted());
    return terminal.answer(exportAnswer, { file, changes }, () => `${changes} changes written to ${file}`);
  });
