import { z } from 'zod';
import { backUp } from '../../application/back-up.ts';
import { STANDARD_OUTPUT } from '../../files/file-place.ts';
import { backupAnswer } from '../answers/ledger-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import { unshowable } from '../output-file.ts';
import { storeFlags } from '../question-flags.ts';
import { contentsInWords, toldContents } from '../store-contents.ts';
import { requireStore, withDataFolder } from '../with-store.ts';

const backupFlags = storeFlags.extend({ overwrite: z.boolean().optional() });

/** `backup`: copies the embedded store to one file while others may use it. */
export const work: CommandWork = (terminal, received, file = '') => {
  const flags = backupFlags.parse(received);
  return withDataFolder(terminal, flags, async (directory, config) => {
    requireStore(config);
    const standardOutput = terminal.standardOutput('bytes');
    if (file === STANDARD_OUTPUT && standardOutput === null) return terminal.refuse([unshowable()]);
    terminal.progress(`copying and reading ${directory}`);
    const made = await backUp(directory, file, { overwrite: flags.overwrite === true, standardOutput });
    if (!made.ok) return terminal.refuse(made.problems);
    const { bytes } = made.value;
    return terminal.answer(backupAnswer, { file, bytes, ...toldContents(made.value) }, () =>
      [
        `${file}: a backup of the store in ${directory}, read again and verified, ${megabytes(bytes)}`,
        '',
        contentsInWords(made.value, terminal.layout),
      ].join('\n'),
    );
  });
};

/** A size as people say it: `5.4 MB`. */
function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
