import { answerCoverage, type CoverageAnswer } from '../coverage/questions/coverage.ts';
import { findGaps, type GapsAnswer } from '../coverage/questions/gaps.ts';
import { sheetName } from './clean-text.ts';
import { gapId } from './gap-id.ts';
import type { Pace } from './pace.ts';
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

export async function askCoverage(
  { projection, parameters, frameworks }: ReportAnswers,
  pace: Pace,
): Promise<CoverageAnswers> {
  const { systems, asOf, crosswalks, filter } = parameters;
  const gaps: GapsAnswer[] = [];
  const coverage: CoverageAnswer[][] = frameworks.map(() => []);
  // Scope after scope: what is worked out for one is warm for all its questions.
  for (const system of systems) {
    const choice = { system, asOf, crosswalks };
    gaps.push(found(findGaps(projection, choice, frameworks, filter)));
    for (const [index, framework] of frameworks.entries()) {
      coverage[index]!.push(found(answerCoverage(projection, choice, framework)));
      await pace.rest();
    }
  }
  const sheetOf = new Map<string, string>();
  for (const slug of frameworks)
    sheetOf.set(slug, sheetName(slug, new Set([...RESERVED, ...sheetOf.values()])));
  return {
    ...{ gaps, coverage, sheetOf },
    scopes: systems.map((system) => system ?? 'organization'),
    coverageAt: new Map(await pace.gather(coveragePlaces(coverage, sheetOf))),
    gapAt: gapPlaces(gaps),
  };
}

function* coveragePlaces(
  coverage: readonly (readonly CoverageAnswer[])[],
  sheetOf: ReadonlyMap<string, string>,
): Generator<readonly [string, Place]> {
  for (const answers of coverage) {
    let index = 0;
    for (const { framework, system, provisions } of answers) {
      const sheet = sheetOf.get(framework)!;
      for (const { ref } of provisions)
        yield [gapId(framework, ref, system), { sheet, row: rowNumber(index++) }];
    }
  }
}

function gapPlaces(answers: readonly GapsAnswer[]): ReadonlyMap<string, Place> {
  const ids = answers.flatMap(({ system, gaps }) =>
    gaps.map(({ framework, ref }) => gapId(framework, ref, system)),
  );
  return new Map(ids.map((id, index) => [id, { sheet: 'Gaps', row: rowNumber(index) }]));
}
