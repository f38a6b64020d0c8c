import { z } from 'zod';
import { counted } from '../../model/counted.ts';
import { IMPORT_LEDGER } from '../../operations/import-ledger.ts';
import { exportedChanges } from '../../operations/ledger/exported-changes.ts';
import { EVERY_LEDGER } from '../../operations/operation.ts';
import { perform } from '../../operations/perform.ts';
import { importAnswer } from '../answers/ledger-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import { linesOfFile } from '../lines-of-file.ts';
import { withNewStore } from '../with-store.ts';
import { readAuthor, writingFlags } from '../writing-flags.ts';
import { noteOlder, readableExport } from './readable-export.ts';

const importFlags = writingFlags.extend({ force: z.boolean().optional() });

/** `ledger import`: writes exported changes into the store, and skips those that it has already. */
export const work: CommandWork = readableExport(async (terminal, options, file = '') => {
  const flags = importFlags.parse(options);
  const author = readAuthor(flags);
  if (!author.ok) return terminal.misuse(author.problems);
  return withNewStore(terminal, flags, async ({ store }) => {
    const changes = exportedChanges(linesOfFile(file), file, () => noteOlder(terminal, file));
    const input = { changes, isForced: flags.force };
    const request = { ledger: EVERY_LEDGER, author: author.value, input };
    return terminal.tell(
      importAnswer,
      await perform({ store }, IMPORT_LEDGER, request),
      ({ written, skipped }) =>
        `${counted(written, 'change')} written, ${skipped} ${skipped === 1 ? 'was' : 'were'} there already`,
    );
  });
});
