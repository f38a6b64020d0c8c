import { z } from 'zod';
import { restore } from '../../application/restore.ts';
import { restoreAnswer } from '../answers/ledger-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import { storeFlags } from '../question-flags.ts';
import { contentsInWords, toldContents } from '../store-contents.ts';
import { warnOfNetwork, withDataFolder } from '../with-store.ts';

const restoreFlags = storeFlags.extend({ overwrite: z.boolean().optional() });

/** `restore`: makes a backup the store of a data folder. */
export const work: CommandWork = (terminal, received, file = '') => {
  const flags = restoreFlags.parse(received);
  return withDataFolder(terminal, flags, async (folder) => {
    warnOfNetwork(terminal, folder);
    terminal.progress(`copying and reading ${file}`);
    const made = await restore(file, folder, { overwrite: flags.overwrite === true });
    if (!made.ok) return terminal.refuse(made.problems);
    const { replaced } = made.value;
    return terminal.answer(restoreAnswer, { file, folder, replaced, ...toldContents(made.value) }, () =>
      [
        `The store in ${folder} is now the one of ${file}${replaced ? ', in place of the one before' : ''}.`,
        '',
        contentsInWords(made.value, terminal.layout),
      ].join('\n'),
    );
  });
};
