import type { CoverageAnswer } from '../../coverage/questions/coverage.ts';
import { COVERAGE_STATUSES, type CoverageStatus } from '../../model/coverage.ts';
import type { CoverageAnswers } from '../coverage-answers.ts';
import { LazyRows } from '../lazy-rows.ts';
import { type Cell, linked, type Sheet } from '../sheet.ts';

/** One cell for each word: these sheets are the longest. */
const STATUS_CELLS = new Map<CoverageStatus, Cell>(COVERAGE_STATUSES.map((status) => [status, { status }]));

/** Coverage of one framework, scope after scope, in document order; what is listed as a gap leads there. */
export function coverageSheet({ sheetOf, gapAt }: CoverageAnswers, scopes: readonly CoverageAnswer[]): Sheet {
  const framework = scopes[0]?.framework ?? '';
  // Every scope has the same provisions.
  const size = scopes[0]?.provisions.length ?? 0;
  return {
    name: sheetOf.get(framework) ?? framework,
    blocksBy: 2,
    whenEmpty: 'No provision of this framework is assessable.',
    columns: [
      { header: 'Ref', width: 20 },
      { header: 'Title', width: 60, wrap: true },
      { header: 'Scope', width: 20 },
      { header: 'Status', width: 24 },
      { header: 'Extent', width: 12 },
      { header: 'Basis', width: 11 },
      { header: 'Reason', width: 28 },
      { header: 'Not applicable because', width: 24 },
      { header: 'Applies from', width: 13 },
      { header: 'Status when applicable', width: 24 },
    ],
    rows: new LazyRows(size * scopes.length, (index) =>
      coverageRow(scopes[Math.floor(index / size)]!, index % size, gapAt),
    ),
  };
}

function coverageRow(
  { framework, system, provisions }: CoverageAnswer,
  index: number,
  gapAt: CoverageAnswers['gapAt'],
): readonly Cell[] {
  const row = provisions[index]!;
  return [
    linked(row.ref, gapAt.get({ framework, ref: row.ref, system })),
    row.title,
    system ?? 'organization',
    STATUS_CELLS.get(row.status) ?? null,
    row.extent,
    row.basis,
    row.reason,
    row.notApplicableBecause,
    row.appliesFrom === null ? null : { day: row.appliesFrom },
    row.statusWhenApplicable === null ? null : (STATUS_CELLS.get(row.statusWhenApplicable) ?? null),
  ];
}
