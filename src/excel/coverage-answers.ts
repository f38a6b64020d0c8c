import { answerCoverage, type CoverageAnswer } from '../coverage/questions/coverage.ts';
import { findGaps, type GapsAnswer } from '../coverage/questions/gaps.ts';
import { sheetName } from './clean-text.ts';
import { gapId } from './gap-id.ts';
import { found, type ReportAnswers } from './report-answers.ts';
import { type Place, rowNumber } from './sheet.ts';

/** Coverage and gaps of every scope and framework asked, and in which row of which sheet each of them stands. */
export interface CoverageAnswers {
  /** By scope. */
  readonly gaps: readonly GapsAnswer[];
  /** By framework, then by scope. */
  readonly coverage: readonly (readonly CoverageAnswer[])[];
  /** What stands in the columns of scopes. */
  readonly scopes: readonly string[];
  /** Name of the coverage sheet by framework. */
  readonly sheetOf: ReadonlyMap<string, string>;
  /** The row of a provision in its coverage sheet, by gap id. */
  readonly coverageAt: ReadonlyMap<string, Place>;
  /** The row of a gap, by gap id. */
  readonly gapAt: ReadonlyMap<string, Place>;
}

/** Names that coverage sheets must not take. */
const RESERVED = [
  ...['Cover', 'Legend', 'Dashboard', 'Gaps', 'Evidence register', 'Evidence record', 'Expiring'],
  ...['Action plan', 'Change log', 'SoA', 'Defects', 'Matrix', 'Provision by system', 'Contradictions'],
  ...['Source to target', 'Target to source', 'Unmapped source', 'Unmapped target', 'Round trip'],
];

export function askCoverage({ projection, parameters, frameworks }: ReportAnswers): CoverageAnswers {
  const { systems, asOf, crosswalks, filter } = parameters;
  const gaps = systems.map((system) =>
    found(findGaps(projection, { system, asOf, crosswalks }, frameworks, filter)),
  );
  const coverage = frameworks.map((framework) =>
    systems.map((system) => found(answerCoverage(projection, { system, asOf, crosswalks }, framework))),
  );
  const sheetOf = new Map<string, string>();
  for (const slug of frameworks)
    sheetOf.set(slug, sheetName(slug, new Set([...RESERVED, ...sheetOf.values()])));
  return {
    ...{ gaps, coverage, sheetOf },
    scopes: systems.map((system) => system ?? 'organization'),
    coverageAt: new Map(coverage.flatMap((answers) => coveragePlaces(answers, sheetOf))),
    gapAt: gapPlaces(gaps),
  };
}

function coveragePlaces(
  answers: readonly CoverageAnswer[],
  sheetOf: ReadonlyMap<string, string>,
): readonly (readonly [string, Place])[] {
  return answers
    .flatMap(({ framework, system, provisions }) =>
      provisions.map(({ ref }) => ({ framework, id: gapId(framework, ref, system) })),
    )
    .map(({ framework, id }, index) => [id, { sheet: sheetOf.get(framework)!, row: rowNumber(index) }]);
}

function gapPlaces(answers: readonly GapsAnswer[]): ReadonlyMap<string, Place> {
  const ids = answers.flatMap(({ system, gaps }) =>
    gaps.map(({ framework, ref }) => gapId(framework, ref, system)),
  );
  return new Map(ids.map((id, index) => [id, { sheet: 'Gaps', row: rowNumber(index) }]));
}
