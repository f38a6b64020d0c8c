import { Application } from '../../application/application.ts';
import { unfinishedRemoval } from '../../ledger/removal.ts';
import { type Diagnosis, diagnose } from '../../operations/ledger/diagnose.ts';
import { inLedger } from '../../problems/problem.ts';
import { doctorAnswer } from '../answers/ledger-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import { storeFlags } from '../question-flags.ts';
import { formatTable } from '../table.ts';
import { withBareStore } from '../with-store.ts';

/** `doctor`: compares the ledgers with the graph and with the records read from it. */
export const work: CommandWork = async (terminal, options) =>
  withBareStore(terminal, storeFlags.parse(options), async (store) => {
    // A graph that was edited is refused to whoever reads records from it: they are read only if it was not.
    let opened: Promise<Application> | null = null;
    const projected = async (ledger: string) => {
      opened ??= Application.of(store);
      return (await opened).projectedFacts(ledger);
    };
    const diagnoses: Diagnosis[] = [];
    const heads = await store.heads();
    const removing = heads.filter((head) => head.removing).map(({ ledger }) => ledger);
    for (const { ledger } of heads.filter((head) => !head.removing)) {
      terminal.progress(`comparing ${ledger}`);
      diagnoses.push(await diagnose(store, ledger, () => projected(ledger)));
    }
    const unfinished = removing.map((ledger) =>
      inLedger(ledger, null, 'LEDGER_REMOVING', unfinishedRemoval(ledger)),
    );
    const different = diagnoses.flatMap((diagnosis) =>
      diagnosis.named.map(({ where, record, finding }) => {
        const sentence = `The ${where.toLowerCase()} and the ledger differ on ${record}; run \`rebuild\`.`;
        return inLedger(diagnosis.ledger, null, finding, sentence);
      }),
    );
    const count = diagnoses.reduce((sum, { differences }) => sum + differences, removing.length);
    if (count > 0) return terminal.refuse([...unfinished, ...different], count);
    return terminal.answer(doctorAnswer, { ledgers: diagnoses }, () =>
      formatTable(
        ['Ledger', 'Records', 'Differences'],
        diagnoses.map((row) => [row.ledger, row.records, row.differences]),
      ),
    );
  });
