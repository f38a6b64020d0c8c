import {
  CONFIDENCES,
  type Confidence,
  type Crosswalk,
  type CrosswalkGap,
  isRetiredRow,
  isVouchedFor,
  type Mapping,
  membersOfSide,
  pairOf,
} from '../../model/crosswalk.ts';
import { dayNumber } from '../../model/day.ts';
import { addToGroup } from '../../model/group-by.ts';
import { memoOn } from '../../model/memo-on.ts';
import { RELATIONSHIPS, type Relationship } from '../../model/relation.ts';
import type { Outcome } from '../../problems/problem.ts';
import { unknownNames } from '../../problems/unknown-names.ts';
import { MadeInSteps } from '../made-in-steps.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import { visibleCrosswalk } from '../projection/crosswalk-choice.ts';
import { LruCache } from '../projection/lru-cache.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import type { ReviewsInEffect } from '../projection/review-index.ts';
import { countingRows, readTogether } from '../projection/rows-of-pair.ts';
import { sortedInSteps } from '../sorted-in-steps.ts';
import {
  atOnce,
  eachInSteps,
  filteredInSteps,
  groupByInSteps,
  RECORDS_IN_A_STEP,
  type Steps,
} from '../steps.ts';
import { type Contradiction, type CrosswalkPair, findContradictionsInSteps } from './contradictions.ts';
import { type CrosswalkSide, examineSide } from './crosswalk-side.ts';
import { dateProblems } from './date-problems.ts';
import { countingPairs, type ReviewCounts, reviewCounts } from './review-counts.ts';

/** Why rows of a crosswalk rest on something that has been replaced. */
export type Staleness =
  | 'CROSSWALK_SUPERSEDED'
  | 'CROSSWALK_DEPRECATED'
  | 'SOURCE_SUPERSEDED'
  | 'TARGET_SUPERSEDED'
  | 'SOURCE_OTHER_EDITION'
  | 'TARGET_OTHER_EDITION';
export const STALENESSES = [
  'CROSSWALK_SUPERSEDED',
  'CROSSWALK_DEPRECATED',
  'SOURCE_SUPERSEDED',
  'TARGET_SUPERSEDED',
  'SOURCE_OTHER_EDITION',
  'TARGET_OTHER_EDITION',
] as const satisfies readonly Staleness[];

export interface CrosswalkReport {
  readonly crosswalk: Crosswalk;
  /** Rows that are not retired; everything below is about these alone, unless it says otherwise. */
  readonly rows: number;
  /** Rows that were retired, by their author or by a load. */
  readonly retiredRows: number;
  readonly relationships: Readonly<Record<Relationship, number>>;
  readonly confidences: Readonly<Record<Confidence, number>>;
  /** Rows for which no confidence is stated. */
  readonly withoutConfidence: number;
  /** Rows that name a reviewer and a day of review. */
  readonly reviewed: number;
  /** Rows that somebody vouches for, as their author published them. */
  readonly vouchedFor: number;
  /** Reviews that the organization made of its rows; null: no organization asks. */
  readonly reviews: ReviewCounts | null;
  readonly staleness: readonly Staleness[];
  /** Rows of the confidence `unreviewed`. */
  readonly unreviewed: readonly Mapping[];
  /** Rows an end of which is retired, or does not exist (no store can hold the latter). */
  readonly dangling: readonly Mapping[];
  /** Rows whose author cites another id than that of the provision which the row maps. */
  readonly shifted: readonly Mapping[];
  /** Source, then target. */
  readonly sides: readonly CrosswalkSide[];
}

/** The organization that asks: its own crosswalks can be examined, and its reviews count. */
export interface AskingOrganization {
  readonly organization: OrganizationIndex;
  /** ISO date. */
  readonly asOf: string;
}

/** What a reader should know before relying on crosswalks. */
export interface CrosswalkHealthAnswer {
  /** Slug of the organization whose reviews count, and the ISO date on which they count; null: no organization asks. */
  readonly organization: string | null;
  readonly asOf: string | null;
  /** Sorted slugs. */
  readonly crosswalks: readonly string[];
  readonly contradictions: readonly Contradiction[];
  /** By slug. */
  readonly reports: readonly CrosswalkReport[];
}

/**
 * Examines crosswalks. Of the organization that asks, only its reviews of mappings play a part. Contradictions, and what
 * is mapped, are those of the rows as it reviewed them; everything else is as the authors published it. Problems:
 * `INVALID_DATE`, and `UNKNOWN_CROSSWALK` for each that does not exist or is another organization's.
 *
 * @param asking null: nobody's reviews count, and only bundled crosswalks are examined
 */
export function examineCrosswalks(
  catalogue: CatalogueIndex,
  chosen: readonly string[],
  asking: AskingOrganization | null,
): Outcome<CrosswalkHealthAnswer> {
  return atOnce(examineCrosswalksInSteps(catalogue, chosen, asking));
}

/** As {@link examineCrosswalks}; a step is a crosswalk, or some mappings. */
export function* examineCrosswalksInSteps(
  catalogue: CatalogueIndex,
  chosen: readonly string[],
  asking: AskingOrganization | null,
): Steps<Outcome<CrosswalkHealthAnswer>> {
  const organization = asking?.organization.organization.slug ?? null;
  const slugs = [...new Set(chosen)].sort();
  const crosswalks: Crosswalk[] = [];
  const unknown: string[] = [];
  for (const slug of slugs) {
    const crosswalk = visibleCrosswalk(catalogue, slug, organization);
    if (crosswalk === null) unknown.push(slug);
    else crosswalks.push(crosswalk);
  }
  const problems = [
    ...(asking === null ? [] : dateProblems(asking.asOf)),
    ...unknownNames('crosswalks', 'crosswalk', unknown),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const reviews =
    asking === null ? null : yield* asking.organization.reviews.onInSteps(dayNumber(asking.asOf) ?? 0);
  const kept = reviews === null ? keptOf(catalogue) : keptWithReviews(reviews)(catalogue);
  const key = slugs.join(' ');
  const examining = kept.get(key, () => new MadeInSteps(() => examined(catalogue, crosswalks, reviews)));
  const { contradictions, reports } = yield* examining.inSteps();
  const counts = asking === null ? null : yield* countsOfReviews(catalogue, crosswalks, asking);
  return {
    ok: true,
    value: {
      ...{ organization, asOf: asking?.asOf ?? null, crosswalks: slugs, contradictions },
      reports: reports.map((report) => ({ ...report, reviews: counts?.get(report.crosswalk.slug) ?? null })),
    },
  };
}

/** How many examinations of a catalogue, or of it with the reviews of an organization, are kept. */
const KEPT = 4;

type Examined = Pick<CrosswalkHealthAnswer, 'contradictions'> & {
  readonly reports: readonly Omit<CrosswalkReport, 'reviews'>[];
};

/** Kept for everybody whose reviews of rows play no part. */
const keptOf = memoOn((_catalogue: CatalogueIndex) => new LruCache<string, MadeInSteps<Examined>>(KEPT));

/** Kept for one organization, for as long as the same reviews count. */
const keptWithReviews = memoOn((_reviews: ReviewsInEffect) =>
  memoOn((_catalogue: CatalogueIndex) => new LruCache<string, MadeInSteps<Examined>>(KEPT)),
);

/** Everything that does not depend on the day, apart from the reviews that count on it. */
function* examined(
  catalogue: CatalogueIndex,
  crosswalks: readonly Crosswalk[],
  reviews: ReviewsInEffect | null,
): Steps<Examined> {
  const rowsOf = yield* rowsByCrosswalk(catalogue, new Set(crosswalks.map(({ slug }) => slug)));
  const gaps = yield* filteredInSteps(catalogue.records.gaps.values(), ({ retired }) => !retired);
  const gapsOf = yield* groupByInSteps(gaps, ({ crosswalk }) => crosswalk);
  const pairs: CrosswalkPair[] = [];
  const followed = new Set<string>();
  for (const crosswalk of crosswalks) {
    yield* eachInSteps(yield* byPair(rowsOf.get(crosswalk.slug) ?? []), ([pair, mappings]) => {
      const review = reviews?.byMapping.get(pair) ?? null;
      const rows = countingRows(mappings, crosswalk, review);
      if ((readTogether(rows)?.relationship ?? 'no-relationship') !== 'no-relationship') followed.add(pair);
      pairs.push({ rows, defaultRationaleType: crosswalk.defaultRationaleType });
    });
  }
  const contradictions = yield* findContradictionsInSteps(pairs);
  const reports: Omit<CrosswalkReport, 'reviews'>[] = [];
  for (const crosswalk of crosswalks) {
    const rows = rowsOf.get(crosswalk.slug) ?? [];
    const told = { catalogue, rows, gaps: gapsOf.get(crosswalk.slug) ?? [], followed };
    reports.push(yield* reportOn(crosswalk, told));
    yield;
  }
  return { contradictions, reports };
}

/** The rows of a crosswalk that are not retired, by their pair. */
function* byPair(rows: readonly Mapping[]): Steps<ReadonlyMap<string, readonly Mapping[]>> {
  return yield* groupByInSteps(yield* filteredInSteps(rows, (row) => !isRetiredRow(row)), pairOf);
}

/** The rows of the crosswalks that are wanted, each in its order. */
function* rowsByCrosswalk(
  catalogue: CatalogueIndex,
  wanted: ReadonlySet<string>,
): Steps<ReadonlyMap<string, readonly Mapping[]>> {
  const rowsOf = new Map<string, Mapping[]>();
  let seen = 0;
  for (const mapping of catalogue.records.mappings.values()) {
    if (++seen % RECORDS_IN_A_STEP === 0) yield;
    if (!wanted.has(mapping.crosswalk)) continue;
    addToGroup(rowsOf, mapping.crosswalk, mapping);
  }
  const sorted = new Map<string, readonly Mapping[]>();
  for (const [slug, rows] of rowsOf)
    sorted.set(slug, yield* sortedInSteps(rows, (a, b) => a.position - b.position));
  return sorted;
}

/** By slug what the organization has said of the rows of a crosswalk. */
function* countsOfReviews(
  catalogue: CatalogueIndex,
  crosswalks: readonly Crosswalk[],
  { organization, asOf }: AskingOrganization,
): Steps<ReadonlyMap<string, ReviewCounts>> {
  yield* countingPairs.inSteps(catalogue);
  const reviewsOf = yield* groupByInSteps(organization.reviews.all, ({ crosswalk }) => crosswalk);
  const counts = new Map<string, ReviewCounts>();
  for (const { slug } of crosswalks) {
    counts.set(slug, reviewCounts(catalogue, reviewsOf.get(slug) ?? [], asOf));
    yield;
  }
  return counts;
}

interface ExaminedRows {
  readonly catalogue: CatalogueIndex;
  readonly rows: readonly Mapping[];
  readonly gaps: readonly CrosswalkGap[];
  /** The pairs that somebody follows: neither the author nor the organization says that they are unrelated. */
  readonly followed: ReadonlySet<string>;
}

function* reportOn(
  crosswalk: Crosswalk,
  { catalogue, rows, gaps, followed }: ExaminedRows,
): Steps<Omit<CrosswalkReport, 'reviews'>> {
  const isFollowed = (mapping: Mapping): boolean => followed.has(pairOf(mapping));
  const relationships = Object.fromEntries(RELATIONSHIPS.map((each) => [each, 0])) as Record<
    Relationship,
    number
  >;
  const confidences = Object.fromEntries(CONFIDENCES.map((each) => [each, 0])) as Record<Confidence, number>;
  let [present, withoutConfidence, reviewed, vouchedFor] = [0, 0, 0, 0];
  const unreviewed: Mapping[] = [];
  const dangling: Mapping[] = [];
  const shifted: Mapping[] = [];
  const isThere = (side: string): boolean => membersOfSide(side).every((id) => catalogue.numberOf.has(id));
  yield* eachInSteps(rows, (row) => {
    if (isRetiredRow(row)) return;
    present++;
    relationships[row.relationship]++;
    if (row.confidence === null) withoutConfidence++;
    else confidences[row.confidence]++;
    if (row.reviewedBy !== null && row.reviewedOn !== null) reviewed++;
    if (isVouchedFor(row, crosswalk.kind)) vouchedFor++;
    if (row.confidence === 'unreviewed') unreviewed.push(row);
    if (!isThere(row.source) || !isThere(row.target)) dangling.push(row);
    if (isShifted(catalogue, row)) shifted.push(row);
  });
  return {
    ...{ crosswalk, rows: present, retiredRows: rows.length - present },
    ...{ relationships, confidences, withoutConfidence, reviewed, vouchedFor },
    staleness: stalenessOf(catalogue, crosswalk),
    ...{ unreviewed, dangling, shifted },
    sides: [
      yield* examineSide(catalogue, 'source', crosswalk, gaps, isFollowed),
      yield* examineSide(catalogue, 'target', crosswalk, gaps, isFollowed),
    ],
  };
}

function stalenessOf(catalogue: CatalogueIndex, crosswalk: Crosswalk): readonly Staleness[] {
  const source = catalogue.records.frameworks.get(crosswalk.sourceFramework);
  const target = catalogue.records.frameworks.get(crosswalk.targetFramework);
  const holds: Readonly<Record<Staleness, boolean>> = {
    CROSSWALK_SUPERSEDED: crosswalk.status === 'superseded',
    CROSSWALK_DEPRECATED: crosswalk.status === 'deprecated',
    SOURCE_SUPERSEDED: source?.status === 'SUPERSEDED',
    TARGET_SUPERSEDED: target?.status === 'SUPERSEDED',
    SOURCE_OTHER_EDITION: crosswalk.sourceEdition !== null && crosswalk.sourceEdition !== source?.edition,
    TARGET_OTHER_EDITION: crosswalk.targetEdition !== null && crosswalk.targetEdition !== target?.edition,
  };
  return STALENESSES.filter((each) => holds[each]);
}

/** The author prints an id that is the ref of neither end. */
function isShifted(catalogue: CatalogueIndex, { citedAs, source, target }: Mapping): boolean {
  if (citedAs === null) return false;
  const { provisions } = catalogue.records;
  const refs = [source, target].flatMap(membersOfSide).map((id) => provisions.get(id)?.ref);
  return !refs.includes(citedAs);
}
