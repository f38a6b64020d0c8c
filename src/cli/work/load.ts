import { z } from 'zod';
import { BUNDLED_CATALOGUE } from '../../application/application.ts';
import type { LoadResult } from '../../application/loaded-folders.ts';
import { inCommand } from '../../problems/problem.ts';
import { loadAnswer } from '../answers/folder-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import type { ExitCode } from '../exit-code.ts';
import { loadInWords } from '../load-in-words.ts';
import { seedFolder } from '../seed-folder.ts';
import type { Terminal } from '../terminal.ts';
import { readTime, refusedTime, TIME_NEEDED, tellLifted } from '../time-option.ts';
import { withNewStore } from '../with-store.ts';
import { readAuthor, writingFlags } from '../writing-flags.ts';

const loadFlags = writingFlags.extend({
  bundled: z.boolean().optional(),
  catalogue: z.string().optional(),
  seed: z.union([z.string(), z.boolean()]).optional(),
  dryRun: z.boolean().optional(),
  overwrite: z.boolean().optional(),
  prune: z.boolean().optional(),
  at: z.string().optional(),
  force: z.boolean().optional(),
});

type LoadFlags = z.infer<typeof loadFlags>;

/** `load`: replaces the records of a folder's slugs with the folder's content, or refuses the whole folder. */
export const work: CommandWork = async (terminal, received, folder) => {
  const flags = loadFlags.parse(received);
  const misuse = misuseOf(flags, folder);
  if (misuse !== null) return terminal.misuse([inCommand('load', misuse)]);
  const author = readAuthor(flags);
  if (!author.ok) return terminal.misuse(author.problems);
  const at = readTime(flags.at) ?? null;
  const ahead = refusedTime(at, flags.force);
  if (ahead !== null) return terminal.refuse([ahead]);
  const options = {
    author: author.value,
    at,
    lifted: tellLifted(terminal),
    dryRun: flags.dryRun === true,
    overwrite: flags.overwrite === true,
    prune: flags.prune === true,
    notes: terminal.noted,
    progress: (slug: string, written: number) => terminal.progress(`${slug}: ${written} facts`),
  };
  return withNewStore(terminal, flags, async (application) => {
    const seed = seedFolder(flags.seed, terminal.environment);
    const loaded =
      folder === undefined
        ? await application.loadBundled({ catalogue: flags.catalogue ?? BUNDLED_CATALOGUE, seed }, options)
        : await application.loadFolder(folder, options);
    if (!loaded.ok) return terminal.refuse(loaded.problems);
    return tell(terminal, loaded.value, options.dryRun);
  });
};

/** Why the options and the argument contradict each other; null when they do not. */
function misuseOf(flags: LoadFlags, folder: string | undefined): string | null {
  const isBundled = flags.bundled === true;
  if ((folder === undefined) !== isBundled) return 'Name a folder, or use --bundled.';
  if (!isBundled && (flags.seed !== undefined || flags.catalogue !== undefined))
    return '--catalogue, --seed and --no-seed go with --bundled; the folder is loaded alone.';
  if (isBundled && flags.prune === true) return '--prune goes with the folder of an organization.';
  return readTime(flags.at) === undefined ? TIME_NEEDED : null;
}

function tell(terminal: Terminal, result: LoadResult, isDry: boolean): ExitCode {
  const loads = result.loads.map((load) =>
    'rows' in load ? { slug: load.slug, facts: load.facts.length, rows: load.rows } : load,
  );
  const answer = { dryRun: isDry, ...result, loads, notes: terminal.toldNotes };
  return terminal.answer(loadAnswer, answer, () => loadInWords(result));
}
