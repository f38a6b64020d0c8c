import type { CoverageAnswer } from '../../coverage/questions/coverage.ts';
import type { ReportAnswers } from '../report-answers.ts';
import type { Sheet } from '../sheet.ts';

/** Letters of the columns that the dashboard counts over. */
export const SCOPE_COLUMN = 'C';
export const STATUS_COLUMN = 'D';

/** Coverage of one framework, scope after scope, in document order. */
export function coverageSheet({ sheetOf }: ReportAnswers, scopes: readonly CoverageAnswer[]): Sheet {
  const framework = scopes[0]?.framework ?? '';
  return {
    name: sheetOf.get(framework) ?? framework,
    columns: [
      { header: 'Ref', width: 18 },
      { header: 'Title', width: 56, wrap: true },
      { header: 'Scope', width: 20 },
      { header: 'Status', width: 24 },
      { header: 'Extent', width: 12 },
      { header: 'Basis', width: 11 },
      { header: 'Reason', width: 28 },
      { header: 'Not applicable because', width: 22 },
      { header: 'Applies from', width: 13 },
      { header: 'Status when applicable', width: 24 },
    ],
    rows: scopes.flatMap((answer) =>
      answer.provisions.map((row) => [
        row.ref,
        row.title,
        answer.system ?? 'organization',
        { status: row.status },
        row.extent,
        row.basis,
        row.reason,
        row.notApplicableBecause,
        { day: row.appliesFrom },
        row.statusWhenApplicable === null ? null : { status: row.statusWhenApplicable },
      ]),
    ),
  };
}
