import type { CoverageAnswer } from '../../coverage/questions/coverage.ts';
import type { CoverageAnswers } from '../coverage-answers.ts';
import { gapId } from '../gap-id.ts';
import type { Pace } from '../pace.ts';
import { type Cell, linked, type Sheet } from '../sheet.ts';

/** Coverage of one framework, scope after scope, in document order; what is listed as a gap leads there. */
export async function coverageSheet(
  { sheetOf, gapAt }: CoverageAnswers,
  scopes: readonly CoverageAnswer[],
  pace: Pace,
): Promise<Sheet> {
  const framework = scopes[0]?.framework ?? '';
  return {
    name: sheetOf.get(framework) ?? framework,
    blocksBy: 2,
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
    rows: await pace.gather(coverageRows(scopes, gapAt)),
  };
}

function* coverageRows(
  scopes: readonly CoverageAnswer[],
  gapAt: CoverageAnswers['gapAt'],
): Generator<readonly Cell[]> {
  for (const { framework, system, provisions } of scopes) {
    const scope = system ?? 'organization';
    for (const row of provisions)
      yield [
        linked(row.ref, gapAt.get(gapId(framework, row.ref, system))),
        row.title,
        scope,
        { status: row.status },
        row.extent,
        row.basis,
        row.reason,
        row.notApplicableBecause,
        { day: row.appliesFrom },
        row.statusWhenApplicable === null ? null : { status: row.statusWhenApplicable },
      ];
  }
}
