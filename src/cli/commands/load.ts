import type { Command } from 'commander';
import { z } from 'zod';
import { BUNDLED_CATALOGUE, SEED } from '../../application.ts';
import type { LoadResult } from '../../loaded-folders.ts';
import type { CommandRunner } from '../command-runner.ts';
import { STORE_OPTIONS } from '../question-options.ts';
import { formatTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { withStore } from '../with-store.ts';

const loadFlags = z.object({
  data: z.string().optional(),
  neo4j: z.string().optional(),
  bundled: z.boolean().optional(),
  catalogue: z.string().optional(),
  seed: z.union([z.string(), z.boolean()]).optional(),
  dryRun: z.boolean().optional(),
  overwrite: z.boolean().optional(),
  prune: z.boolean().optional(),
  at: z.string().optional(),
});

/** Who changes records from the command line. */
const ACTOR = 'local';

/** `load`: makes a folder the truth of its slugs, or refuses it whole. */
export function loadCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('load')
    .description('loads a catalogue or organization folder, or what is bundled')
    .argument('[dir]')
    .option('--bundled', 'the bundled catalogue, and the seed organization where the store holds none')
    .option('--catalogue <dir>', 'another folder in place of the bundled catalogue')
    .option('--seed <dir>', 'another folder in place of the seed organization')
    .option('--no-seed', 'no seed organization')
    .option('--dry-run', 'say what would change, write nothing')
    .option('--overwrite', 'replace records that were changed since they were loaded')
    .option('--prune', 'remove records of the organization that the folder no longer names')
    .option('--at <datetime>', 'the time that changes bear, YYYY-MM-DDTHH:MM:SSZ (default: now)');
  for (const option of STORE_OPTIONS) command.addOption(option);
  command.action(
    run(async (terminal, received, folder) => {
      const flags = loadFlags.parse(received);
      const at = readTime(flags.at);
      if (at === undefined || (folder === undefined) !== (flags.bundled === true)) {
        const sentence =
          at === undefined
            ? '--at needs a time like 2026-01-31T12:00:00Z.'
            : 'Name a folder, or say --bundled.';
        terminal.refuse([{ file: 'load', line: 0, column: 0, code: 'USAGE', sentence }]);
        return 2;
      }
      const options = {
        actor: ACTOR,
        at,
        dryRun: flags.dryRun === true,
        overwrite: flags.overwrite === true,
        prune: flags.prune === true,
        progress: (slug: string, written: number) => terminal.progress(`${slug}: ${written} facts`),
      };
      return withStore(terminal, flags, async (application) => {
        const seed = typeof flags.seed === 'string' ? flags.seed : SEED;
        const loaded =
          folder === undefined
            ? await application.loadBundled(
                { catalogue: flags.catalogue ?? BUNDLED_CATALOGUE, seed: flags.seed === false ? null : seed },
                options,
              )
            : await application.loadFolder(folder, options);
        if (!loaded.ok) return terminal.refuse(loaded.problems);
        return tell(terminal, loaded.value, options.dryRun);
      });
    }),
  );
}

function tell(terminal: Terminal, result: LoadResult, isDry: boolean): 0 {
  terminal.progress('');
  terminal.answer({ dryRun: isDry, ...result }, () => {
    const rows = result.loads.map((load) => [load.slug, load.facts, 'changes' in load ? load.changes : null]);
    const left = result.left.length > 0 ? `\nleft as they are: ${result.left.join(', ')}` : '';
    return `${formatTable(['Slug', isDry ? 'Facts to write' : 'Facts written', 'Changes'], rows)}${left}`;
  });
  return 0;
}

/** A time in UTC to the millisecond, null where none is asked, undefined where it is none. */
function readTime(text: string | undefined): string | null | undefined {
  if (text === undefined) return null;
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/.test(text)) return undefined;
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
