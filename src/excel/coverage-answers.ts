import { bestChainsInSteps } from '../coverage/questions/best-chain.ts';
import type { ScopedProvision } from '../coverage/questions/by-scoped-provision.ts';
import { answerCoverageInSteps } from '../coverage/questions/coverage.ts';
import { EVERY_GAP, findGapsInSteps, type Gap, type GapsAnswer } from '../coverage/questions/gaps.ts';
import type { ScopedAnswers } from '../coverage/questions/scoped-answers.ts';
import { OTHER_SHEETS, SURFACES } from '../coverage/questions/surfaces.ts';
import type { SystemRecordsOf } from '../coverage/questions/system-records.ts';
import { countByInSteps, eachInSteps, type Steps } from '../coverage/steps.ts';
import { type AskedFacts, askFacts } from './ask-facts.ts';
import { askSystemRecords } from './ask-system-records.ts';
import { chainInWords } from './chain-in-words.ts';
import { sheetName } from './clean-text.ts';
import type { CooperativeTask } from './cooperative-task.ts';
import { isNarrowing } from './gap-filter-in-words.ts';
import { PlacesOfRows } from './places-of-rows.ts';
import { found, type ReportAnswers } from './report-answers.ts';
import { type ScopeCoverage, scopeCoverage } from './scope-coverage.ts';
import { scopeId } from './scope-name.ts';
import { type Place, rowNumber } from './sheet.ts';

/** Coverage and gaps of every scope and framework asked about, and the sheet and row of each. */
export interface CoverageAnswers extends AskedFacts {
  /** By scope. */
  readonly gaps: readonly GapsAnswer[];
  /** Of each scope, the number of all its gaps by framework and urgency, whatever the filter: see {@link gapKey}. */
  readonly gapCounts: readonly ReadonlyMap<string, number>[];
  /** How evidence reaches each gap best, in words, by scope, in the order of the gaps. */
  readonly reach: readonly (readonly (string | null)[])[];
  /** By framework, then by scope. */
  readonly coverage: readonly (readonly ScopeCoverage[])[];
  /** The scopes as the columns of scopes print them. */
  readonly scopes: readonly string[];
  /** Name of the coverage sheet of each framework. */
  readonly sheetOf: ReadonlyMap<string, string>;
  /** The row of a provision in its coverage sheet. */
  readonly coverageAt: (of: ScopedProvision) => Place | undefined;
  /** What the system that answers for the organization has recorded. */
  readonly systemRecordsOf: SystemRecordsOf;
  /** The row of a gap, if a sheet lists it. */
  readonly gapAt: (of: ScopedProvision) => Place | undefined;
}

/** Names that coverage sheets must not take. */
const RESERVED = [
  ...SURFACES.flatMap(({ sheets }) => ('leftOut' in sheets ? [] : sheets)),
  ...Object.keys(OTHER_SHEETS),
];

export async function askCoverage(answers: ReportAnswers, task: CooperativeTask): Promise<CoverageAnswers> {
  const { projection, parameters, frameworks } = answers;
  const { systems, asOf, crosswalks, filter } = parameters;
  const gaps: GapsAnswer[] = [];
  const gapCounts: ReadonlyMap<string, number>[] = [];
  const reach: (readonly (string | null)[])[] = [];
  const coverage: ScopeCoverage[][] = frameworks.map(() => []);
  const crosswalkOf = (slug: string) => projection.catalogue.records.crosswalks.get(slug);
  const bestOf = found(bestChainsInSteps(projection, { asOf, crosswalks }));
  const asked = await askFacts(answers, systems, task, async (system, facts) => {
    const choice = { system, asOf, crosswalks };
    const listed = found(await task.take(findGapsInSteps(projection, choice, frameworks, filter)));
    gaps.push(listed);
    const all = isNarrowing(filter)
      ? found(await task.take(findGapsInSteps(projection, choice, frameworks, EVERY_GAP)))
      : listed;
    gapCounts.push(await task.take(countByInSteps(all.gaps, gapKey)));
    const reached: (string | null)[] = [];
    for (const { framework, ref, extent } of listed.gaps) {
      const chain = extent === null ? null : await task.take(bestOf(system, framework, ref));
      const author = crosswalkOf(chain?.crosswalk ?? '')?.assertedBy ?? null;
      reached.push(chain === null ? null : chainInWords(chain, author));
    }
    reach.push(reached);
    for (const [index, framework] of frameworks.entries()) {
      const covered = found(await task.take(answerCoverageInSteps(projection, choice, framework)));
      coverage[index]!.push(scopeCoverage(facts.answers, covered));
      await task.yieldIfDue();
    }
  });
  const ofOrganization = coverage.flat().filter(({ system }) => system === null);
  const systemRecordsOf = await askSystemRecords(projection, { asOf, crosswalks }, ofOrganization, task);
  const sheetOf = new Map<string, string>();
  for (const slug of frameworks)
    sheetOf.set(slug, sheetName(slug, new Set([...RESERVED, ...sheetOf.values()])));
  return {
    ...asked,
    ...{ gaps, gapCounts, reach, coverage, sheetOf, systemRecordsOf },
    scopes: systems.map(scopeId),
    coverageAt: await task.take(coveragePlaces(coverage, sheetOf)),
    gapAt: await task.take(gapPlaces(asked.facts.answers, gaps)),
  };
}

/** The gaps of a framework that have one urgency are counted together. */
export function gapKey({ framework, urgency }: Pick<Gap, 'framework' | 'urgency'>): string {
  return `${framework} ${urgency}`;
}

/** Every scope has the same provisions of a framework, in the same order. A step is a framework. */
function* coveragePlaces(
  coverage: readonly (readonly ScopeCoverage[])[],
  sheetOf: ReadonlyMap<string, string>,
): Steps<CoverageAnswers['coverageAt']> {
  const scopes = new Map(coverage[0]?.map(({ system }, index) => [system, index]));
  const rowsOf = new Map<string | undefined, ReadonlyMap<string, number>>();
  for (const [first] of coverage) {
    rowsOf.set(
      first?.framework,
      new Map(Array.from(first?.provisions ?? [], ({ ref }, index) => [ref, index])),
    );
    yield;
  }
  return ({ framework, ref, system }) => {
    const [sheet, rows, scope] = [sheetOf.get(framework), rowsOf.get(framework), scopes.get(system)];
    const row = rows?.get(ref);
    if (sheet === undefined || rows === undefined || row === undefined || scope === undefined)
      return undefined;
    return { sheet, row: rowNumber(scope * rows.size + row) };
  };
}

function* gapPlaces(
  answers: ScopedAnswers,
  gapsOfScopes: readonly GapsAnswer[],
): Steps<CoverageAnswers['gapAt']> {
  const places = new PlacesOfRows(answers, 'Gaps');
  let row = 0;
  for (const { system, gaps } of gapsOfScopes)
    yield* eachInSteps(gaps, ({ framework, ref }) => {
      places.put(answers.find({ framework, ref, system })!, row++);
    });
  return (of) => places.at(of);
}
