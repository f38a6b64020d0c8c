import { type Diagnosis, diagnose } from '../../operations/ledger/diagnose.ts';
import { inLedger } from '../../problems/problem.ts';
import { doctorAnswer } from '../answers/ledger-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import { storeFlags } from '../question-flags.ts';
import { formatTable } from '../table.ts';
import { withStore } from '../with-store.ts';

/** `doctor`: compares the ledgers with the graph and with the records read from it. */
export const work: CommandWork = async (terminal, options) =>
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
  });
