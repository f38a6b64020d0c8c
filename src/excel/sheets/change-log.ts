import type { ReportAnswers } from '../report-answers.ts';
import type { Sheet } from '../sheet.ts';

/** What was recorded last, newest first; the ledgers hold the rest. */
export function changeLogSheet({ changes }: ReportAnswers): Sheet {
  return {
    name: 'Change log',
    columns: [
      { header: 'Ledger', width: 24 },
      { header: 'Seq', width: 8 },
      { header: 'At (UTC)', width: 26 },
      { header: 'Actor', width: 24 },
      { header: 'Operation', width: 24 },
      { header: 'Facts', width: 9 },
      { header: 'Hash', width: 68 },
    ],
    rows: changes.map((change) => [
      ...[change.ledger, change.seq, change.at, change.actor, change.operation, change.facts, change.hash],
    ]),
  };
}
