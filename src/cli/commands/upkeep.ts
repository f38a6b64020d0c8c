import type { Command } from 'commander';
import { z } from 'zod';
import { readConfig } from '../../config.ts';
import { catalogueFirst } from '../../graph/catalogue-first.ts';
import { openStore } from '../../graph/open-store.ts';
import { type Diagnosis, diagnose } from '../../operations/diagnose.ts';
import type { CommandRunner } from '../command-runner.ts';
import { EXIT } from '../exit-code.ts';
import { STORE_OPTIONS } from '../question-options.ts';
import { formatTable } from '../table.ts';
import { withStore } from '../with-store.ts';

const storeFlags = z.object({ data: z.string().optional(), neo4j: z.string().optional() });

/** `rebuild` and `doctor`: the graph made again from the ledgers, or held against them. */
export function upkeepCommands(program: Command, run: CommandRunner): void {
  const rebuild = program
    .command('rebuild')
    .description('makes the graph again from the recorded changes; a rebuild that was cut off is continued');
  const doctor = program
    .command('doctor')
    .description('compares the recorded changes with the graph, record by record');
  for (const command of [rebuild, doctor]) for (const option of STORE_OPTIONS) command.addOption(option);
  rebuild.action(
    run(async (terminal, options) => {
      const config = readConfig(storeFlags.parse(options), terminal.environment);
      if (!config.ok) {
        terminal.refuse(config.problems);
        return EXIT.usage;
      }
      // Opened without the feed: while a ledger is being rebuilt its graph cannot be scanned.
      const store = await openStore(config.value.store);
      try {
        const ledgers: { ledger: string; changes: number }[] = [];
        const heads = await store.heads();
        for (const { ledger } of catalogueFirst(heads)) {
          terminal.progress(`rebuilding ${ledger}`);
          ledgers.push({ ledger, changes: await store.rebuild(ledger) });
        }
        return terminal.answer({ ledgers }, () =>
          formatTable(
            ['Ledger', 'Changes applied'],
            ledgers.map((row) => [row.ledger, row.changes]),
          ),
        );
      } finally {
        await store.close();
      }
    }),
  );
  doctor.action(
    run(async (terminal, options) =>
      withStore(terminal, storeFlags.parse(options), async ({ store }) => {
        const diagnoses: Diagnosis[] = [];
        for (const { ledger } of await store.heads()) diagnoses.push(await diagnose(store, ledger));
        const problems = diagnoses.flatMap((diagnosis) =>
          diagnosis.named.map(({ record, finding }) => ({
            file: diagnosis.ledger,
            line: 0,
            column: 0,
            code: finding,
            sentence: `The graph and the ledger differ on ${record}; run \`rebuild\`.`,
          })),
        );
        if (problems.length > 0) return terminal.refuse(problems);
        return terminal.answer({ ledgers: diagnoses }, () =>
          formatTable(
            ['Ledger', 'Records', 'Differences'],
            diagnoses.map((row) => [row.ledger, row.records, row.differences]),
          ),
        );
      }),
    ),
  );
}
