import type { ReportAnswers } from '../report-answers.ts';
import type { Cell, Sheet } from '../sheet.ts';

/** The last recorded changes, newest first; the ledgers hold the others. */
export function changeLogSheet({ changes, projection }: ReportAnswers): Sheet {
  const { catalogue, organization } = projection.state;
  const all = catalogue.seq + organization.seq;
  const cut = `The newest ${changes.length} of ${all} changes are listed. The command history shows the changes of one record.`;
  return {
    name: 'Change log',
    frozenColumns: 2,
    columns: [
      { header: 'Ledger', width: 40 },
      { header: 'Seq', width: 8 },
      { header: 'At (UTC)', width: 26 },
      { header: 'Actor', width: 24 },
      { header: 'Operation', width: 24 },
      { header: 'Facts', width: 9 },
      { header: 'Hash', width: 68 },
    ],
    rows: changes.map(({ ledger, seq, at, actor, operation, facts, hash }): readonly Cell[] => [
      ...[ledger, seq, at, actor, operation, facts, hash],
    ]),
    ...(all > changes.length ? { notes: [cut] } : {}),
  };
}
