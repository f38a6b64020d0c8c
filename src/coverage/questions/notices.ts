import { compareText } from '../../model/compare-text.ts';
import type { Notice, NoticeCode } from '../../model/coverage.ts';
import { memoOn } from '../../model/memo-on.ts';
import { NAMED, NOTICE_SENTENCES, type SomeRecords } from '../../model/notice-sentences.ts';
import { nameOfRecord } from '../../model/record-doubt.ts';
import type { Evaluation } from '../engine/evaluation.ts';
import { MadeInSteps } from '../made-in-steps.ts';
import { memoInSteps } from '../memo-in-steps.ts';
import type { FrameworkRange } from '../projection/catalogue-index.ts';
import { LruCache } from '../projection/lru-cache.ts';
import type { OrganizationIndex, SystemEntry } from '../projection/organization-index.ts';
import { pastUsualTerm } from '../projection/past-usual-term.ts';
import type { Projection } from '../projection/projection.ts';
import { eachInSteps, ROWS_IN_A_STEP, type Steps } from '../steps.ts';
import { namedOnRetired, onRetiredByFramework } from './records-on-retired.ts';
import type { ResolvedChoice } from './resolved-choice.ts';
import { countingPairs, hasRow } from './review-counts.ts';

/** The notices of so many scopes are kept for each evaluation. */
const KEPT = 16;

/** What is known of a scope: what holds for all frameworks, and the notices of those that somebody asked for. */
interface KnownNotices {
  readonly facts: MadeInSteps<RecordFacts>;
  /** By framework number. */
  readonly ofFramework: Map<number, readonly Notice[]>;
}

/** By system number; null: the organization. */
const keptNotices = memoOn((_evaluation: Evaluation) => new LruCache<number | null, KnownNotices>(KEPT));

/**
 * What a reader must know beside the answer: about each framework that was asked for, and about the records as a whole.
 * A step is a framework, or some records.
 */
export function* findNotices(projection: Projection, resolved: ResolvedChoice): Steps<readonly Notice[]> {
  const { evaluation, system, frameworks } = resolved;
  const { facts, ofFramework } = keptNotices(evaluation).get(system, () => ({
    facts: new MadeInSteps(() => factsOfRecords(projection, resolved)),
    ofFramework: new Map(),
  }));
  const found = yield* facts.inSteps();
  const own: Notice[] = [];
  for (const number of frameworks) {
    let notices = ofFramework.get(number);
    if (notices === undefined) {
      notices = noticesOf(projection, resolved, projection.catalogue.frameworks[number]!, found);
      ofFramework.set(number, notices);
      yield;
    }
    own.push(...notices);
  }
  return [...projection.generalNotices, ...own].sort((a, b) => compareText(a.code, b.code));
}

function* factsOfRecords(projection: Projection, resolved: ResolvedChoice): Steps<RecordFacts> {
  yield* onRetiredByFramework.inSteps(projection.organization);
  return {
    overdue: yield* overdueByFramework(projection, resolved),
    withoutRow: yield* reviewsWithoutRow.inSteps(projection.organization),
    systems: systemsOfScope(projection, resolved),
  };
}

/** What is found once for all frameworks of a scope. */
interface RecordFacts {
  /** By framework number how many pieces of evidence have counted for longer than their kind usually does. */
  readonly overdue: ReadonlyMap<number, number>;
  /** By framework slug the reviews of mappings that no longer exist. */
  readonly withoutRow: ReadonlyMap<string, SomeRecords>;
  /** The system resolved, or those in scope of the organization on the day. */
  readonly systems: readonly SystemEntry[];
}

function noticesOf(
  projection: Projection,
  resolved: ResolvedChoice,
  range: FrameworkRange,
  { overdue, withoutRow, systems }: RecordFacts,
): readonly Notice[] {
  const { framework } = range;
  const { slug } = framework;
  const notices: Notice[] = [];
  const tell = (code: NoticeCode, message: string): void => {
    notices.push({ code, message });
  };
  const unclassified = unclassifiedSystems(systems, range).map(localIdOf);
  if (unclassified.length > 0)
    tell('UNCLASSIFIED_SYSTEM', NOTICE_SENTENCES.UNCLASSIFIED_SYSTEM(slug, unclassified));
  if (framework.status === 'SUPERSEDED')
    tell('SUPERSEDED_FRAMEWORK', NOTICE_SENTENCES.SUPERSEDED_FRAMEWORK(slug, framework.supersededBy));
  const list = projection.organization.organization.frameworks;
  if (list.length > 0 && !list.includes(slug))
    tell('FRAMEWORK_NOT_IN_SCOPE', NOTICE_SENTENCES.FRAMEWORK_NOT_IN_SCOPE(slug));
  const others = otherEditions(resolved, range);
  if (others.length > 0)
    tell('OTHER_EDITION', NOTICE_SENTENCES.OTHER_EDITION(slug, framework.edition, others));
  const onRetired = namedOnRetired(projection.organization, slug);
  if (onRetired !== null) tell('PROVISION_RETIRED', NOTICE_SENTENCES.PROVISION_RETIRED(slug, onRetired));
  const undetermined = undeterminedCount(resolved, range);
  if (undetermined > 0)
    tell('CONDITIONS_UNANSWERED', NOTICE_SENTENCES.CONDITIONS_UNANSWERED(slug, undetermined));
  const undated = systemsWithoutMarketDate(systems, range).map(localIdOf);
  if (undated.length > 0) tell('MARKET_DATE_UNKNOWN', NOTICE_SENTENCES.MARKET_DATE_UNKNOWN(slug, undated));
  const old = overdue.get(projection.catalogue.frameworkNumber.get(slug)!) ?? 0;
  if (old > 0) tell('PAST_USUAL_TERM', NOTICE_SENTENCES.PAST_USUAL_TERM(slug, old));
  const vain = withoutRow.get(slug);
  if (vain !== undefined) tell('REVIEW_WITHOUT_ROW', NOTICE_SENTENCES.REVIEW_WITHOUT_ROW(slug, vain));
  if (framework.kind === 'LAW') tell('SUPPORT_NOT_COMPLIANCE', NOTICE_SENTENCES.SUPPORT_NOT_COMPLIANCE(slug));
  return notices;
}

function localIdOf({ system }: SystemEntry): string {
  return system.localId;
}

function undeterminedCount({ evaluation, system }: ResolvedChoice, range: FrameworkRange): number {
  const { frameworkNumber, assessable } = evaluation.catalogue;
  if (!range.hasConditions) return 0;
  const answer = evaluation.scope(system).answer(frameworkNumber.get(range.framework.slug)!);
  let count = 0;
  for (let p = range.start; p < range.end; p++)
    if (assessable[p] === 1 && answer.isUndetermined(p - range.start)) count++;
  return count;
}

/** Systems of the scope whose date on the market some qualifier that may be theirs asks for. */
function systemsWithoutMarketDate(
  systems: readonly SystemEntry[],
  { framework, marketClasses }: FrameworkRange,
): readonly SystemEntry[] {
  if (marketClasses.length === 0) return [];
  return systems.filter((entry) => {
    if (entry.onMarketFrom !== null) return false;
    const classes = entry.classes.get(framework.slug);
    return marketClasses.some((each) => each === null || classes === undefined || classes.has(each));
  });
}

/**
 * How many pieces of evidence on each framework, by its number, are in force without an end and count for longer than
 * their kind usually does: one pass over what supports provisions, itself or through an operating control.
 */
function* overdueByFramework(
  { catalogue, organization }: Projection,
  { evaluation, system }: ResolvedChoice,
): Steps<ReadonlyMap<number, number>> {
  const { evidence, supports } = organization;
  const scope = evaluation.scope(system);
  const counts = new Map<number, number>();
  /** By number of the evidence: its place among the overdue that the scope sees, counted from 1. */
  const placeOf = new Int32Array(evidence.all.length);
  let places = 0;
  yield* eachInSteps(yield* pastUsualTerm(organization, evaluation.day), (number) => {
    if (scope.subjectOf(evidence.all[number]!) !== null) placeOf[number] = ++places;
  });
  if (places === 0) return counts;
  // One bit for each piece of evidence and framework: it counts once, however many provisions it supports.
  const seen = new Uint8Array((((places + 1) * catalogue.frameworks.length) >> 3) + 1);
  const own = system === null ? supports.aboutSystems : supports.bySystem[system]!;
  for (const rows of [supports.organizationWide, own]) {
    for (let row = 0; row < rows.evidence.length; row++) {
      if (row % ROWS_IN_A_STEP === 0) yield;
      const place = placeOf[rows.evidence[row]!]!;
      if (place === 0) continue;
      const framework = catalogue.frameworkOf[rows.provision[row]!]!;
      const bit = place * catalogue.frameworks.length + framework;
      if (((seen[bit >> 3]! >> (bit & 7)) & 1) === 1) continue;
      seen[bit >> 3]! |= 1 << (bit & 7);
      counts.set(framework, (counts.get(framework) ?? 0) + 1);
    }
  }
  return counts;
}

/** By framework slug the reviews of rows, of a crosswalk on it, that a load has retired. */
const reviewsWithoutRow = memoInSteps(function* ({
  catalogue,
  reviews,
}: OrganizationIndex): Steps<ReadonlyMap<string, SomeRecords>> {
  const found = new Map<string, { readonly first: string[]; count: number }>();
  if (reviews.all.length === 0) return found;
  yield* countingPairs.inSteps(catalogue);
  const { crosswalks } = catalogue.records;
  yield* eachInSteps(reviews.all, (record) => {
    if (hasRow(catalogue, record)) return;
    const on = crosswalks.get(record.crosswalk);
    for (const slug of new Set(on === undefined ? [] : [on.sourceFramework, on.targetFramework])) {
      const known = found.get(slug) ?? { first: [], count: 0 };
      known.count++;
      if (known.first.length < NAMED) known.first.push(nameOfRecord({ table: 'row-reviews', record }));
      found.set(slug, known);
    }
  });
  return found;
});

function unclassifiedSystems(systems: readonly SystemEntry[], range: FrameworkRange): readonly SystemEntry[] {
  const { slug } = range.framework;
  return systems.filter(
    (entry) => (range.hasRoles && !entry.roles.has(slug)) || (range.hasClasses && !entry.classes.has(slug)),
  );
}

/** The system resolved, or those in scope of the organization on the day. */
function systemsOfScope(projection: Projection, resolved: ResolvedChoice): readonly SystemEntry[] {
  const numbers = resolved.system === null ? resolved.evaluation.systemsInScope : [resolved.system];
  return numbers.map((number) => projection.organization.systems[number]!);
}

function otherEditions(resolved: ResolvedChoice, range: FrameworkRange): readonly string[] {
  const { slug, edition } = range.framework;
  const differs = (framework: string, written: string | null): boolean =>
    framework === slug && written !== null && written !== edition;
  return resolved.evaluation.choice.crosswalks
    .filter(
      (crosswalk) =>
        differs(crosswalk.sourceFramework, crosswalk.sourceEdition) ||
        differs(crosswalk.targetFramework, crosswalk.targetEdition),
    )
    .map((crosswalk) => crosswalk.slug);
}
