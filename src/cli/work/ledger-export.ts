import { z } from 'zod';
import { contentOf } from '../../files/write-file.ts';
import type { Change } from '../../ledger/change.ts';
import { counted } from '../../model/counted.ts';
import { catalogueFirst } from '../../operations/ledger/catalogue-first.ts';
import { changesOfStore } from '../../operations/ledger/changes-of-store.ts';
import { exportedLines } from '../../operations/ledger/exported-changes.ts';
import { exportAnswer } from '../answers/ledger-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import { writeOutputFile } from '../output-file.ts';
import { storeFlags } from '../question-flags.ts';
import { withBareStore } from '../with-store.ts';

const exportFlags = storeFlags.extend({ overwrite: z.boolean().optional() });

/** `ledger export`: writes all changes, the catalogue first. */
export const work: CommandWork = (terminal, options, file = '') => {
  const { overwrite, ...flags } = exportFlags.parse(options);
  return withBareStore(terminal, flags, async (store) => {
    let changes = 0;
    // What is left of an organization while it is removed belongs to nobody any more.
    const heads = catalogueFirst(await store.heads()).filter(({ removing }) => !removing);
    async function* exported(): AsyncGenerator<Change> {
      for await (const change of changesOfStore(store, heads)) {
        changes++;
        yield change;
      }
    }
    const written = await writeOutputFile(
      terminal,
      file,
      { content: 'text', overwrite },
      contentOf(exportedLines(exported())),
    );
    if (!written.ok) return terminal.refuse(written.problems);
    return terminal.answer(
      exportAnswer,
      { file, changes },
      () => `${counted(changes, 'change')} written to ${file}`,
    );
  });
};
