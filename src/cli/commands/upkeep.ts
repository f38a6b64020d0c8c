import type { Command } from 'commander';
import { catalogueFirst } from '../../operations/ledger/catalogue-first.ts';
import { type Diagnosis, diagnose } from '../../operations/ledger/diagnose.ts';
import { inLedger } from '../../problems/problem.ts';
import { doctorAnswer, rebuildAnswer } from '../answers/ledger-answers.ts';
import type { CommandRunner } from '../command-runner.ts';
import { STORE_OPTIONS, storeFlags } from '../question-options.ts';
import { formatTable } from '../table.ts';
import { withBareStore, withStore } from '../with-store.ts';

/** `rebuild` and `doctor`: the graph made again from the ledgers, or held against them with what is read from it. */
export function upkeepCommands(program: Command, run: CommandRunner): void {
  const rebuild = program
    .command('rebuild')
    .description('makes the graph again from the recorded changes; a rebuild that was cut off is continued');
  const doctor = program
    .command('doctor')
    .description(
      'compares the recorded changes with the graph and with what is read from it, record by record',
    );
  for (const command of [rebuild, doctor]) for (const option of STORE_OPTIONS) command.addOption(option);
  rebuild.action(
    // A graph that is being rebuilt cannot be scanned, nor need it be.
    run((terminal, options) =>
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
      }),
    ),
  );
  doctor.action(
    run(async (terminal, options) =>
      withStore(terminal, storeFlags.parse(options), async (application) => {
        const { store } = application;
        const diagnoses: Diagnosis[] = [];
        for (const { ledger } of await store.heads()) {
          terminal.progress(`comparing ${ledger}`);
          diagnoses.push(await diagnose(store, ledger, () => application.projectedFacts(ledger)));
        }
        const problems = diagnoses.flatMap((diagnosis) =>
          diagnosis.named.map(({ where, record, finding }) => {
            const sentence = `The ${where.toLowerCase()} and the ledger differ on ${record}; run \`rebuild\`.`;
            return inLedger(diagnosis.ledger, null, finding, sentence);
          }),
        );
        const count = diagnoses.reduce((sum, { differences }) => sum + differences, 0);
        if (count > 0) return terminal.refuse(problems, count);
        return terminal.answer(doctorAnswer, { ledgers: diagnoses }, () =>
          formatTable(
            ['Ledger', 'Records', 'Differences'],
            diagnoses.map((row) => [row.ledger, row.records, row.differences]),
          ),
        );
      }),
    ),
  );
}
