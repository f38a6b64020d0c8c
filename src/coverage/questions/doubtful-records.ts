import { dayNumber } from '../../model/day.ts';
import type { Evidence } from '../../model/evidence.ts';
import {
  DOUBTFUL_TABLES,
  type DoubtfulTable,
  RECORD_DOUBTS,
  type RecordDoubt,
  type TabledRecord,
} from '../../model/record-doubt.ts';
import type { Outcome } from '../../problems/problem.ts';
import { memoInSteps } from '../memo-in-steps.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import { pastUsualTerm } from '../projection/past-usual-term.ts';
import { sortedInSteps } from '../sorted-in-steps.ts';
import { atOnce, eachInSteps, filteredInSteps, type Steps } from '../steps.ts';
import { answersWithoutEffect, isEverInScope } from './answers-without-effect.ts';
import { dateProblems } from './date-problems.ts';
import { decisionsWithoutEffect } from './decisions-without-effect.ts';
import { renewedForOtherSystems, renewedInPart } from './doubtful-renewals.ts';
import { recordsOnEndedInSteps } from './records-on-ended.ts';
import { recordsOnRetired } from './records-on-retired.ts';
import { countingPairs, hasRow } from './review-counts.ts';
import { unlinkedEvidence } from './unlinked-evidence.ts';

/** The records of one table that are in doubt for one reason. */
export interface DoubtfulRecords {
  readonly code: RecordDoubt;
  readonly table: DoubtfulTable;
  /** At least 1. */
  readonly count: number;
  /** The records of the places `[start … end)` in file order: there may be a million, and a reader asks for a few. */
  slice(start: number, end: number): readonly TabledRecord[];
}

/** Records that somebody should look at again. */
export interface DoubtfulRecordsAnswer {
  readonly organization: string;
  /** ISO date. */
  readonly asOf: string;
  /** By code, then by table, in the order of the closed lists. */
  readonly doubts: readonly DoubtfulRecords[];
}

/**
 * Records that change no status in any scope on any day, actions that are done without evidence of it, and evidence in
 * force on the day that is older than its kind usually stays valid. Only the last depends on the day. Problems:
 * `INVALID_DATE`.
 *
 * @param asOf ISO date
 */
export function findDoubtfulRecords(
  organization: OrganizationIndex,
  asOf: string,
): Outcome<DoubtfulRecordsAnswer> {
  return atOnce(findDoubtfulRecordsInSteps(organization, asOf));
}

/** As {@link findDoubtfulRecords}; a step is some records. */
export function* findDoubtfulRecordsInSteps(
  organization: OrganizationIndex,
  asOf: string,
): Steps<Outcome<DoubtfulRecordsAnswer>> {
  const problems = dateProblems(asOf);
  const day = dayNumber(asOf);
  if (problems.length > 0 || day === null) return { ok: false, problems };
  const overdue: Evidence[] = [];
  for (const number of yield* pastUsualTerm(organization, day))
    overdue.push(organization.evidence.all[number]!);
  const doubts = [
    ...(yield* onEveryDay.inSteps(organization)),
    ...doubted('PAST_USUAL_TERM', yield* tabled('evidence', overdue)),
  ].sort(
    (a, b) =>
      RECORD_DOUBTS.indexOf(a.code) - RECORD_DOUBTS.indexOf(b.code) ||
      DOUBTFUL_TABLES.indexOf(a.table) - DOUBTFUL_TABLES.indexOf(b.table),
  );
  return { ok: true, value: { organization: organization.organization.slug, asOf, doubts } };
}

/** Found once for each state of the records. */
const onEveryDay = memoInSteps(function* (
  organization: OrganizationIndex,
): Steps<readonly DoubtfulRecords[]> {
  return [
    ...(yield* doubtfulEvidence(organization)),
    ...(yield* doubtfulControls(organization)),
    ...(yield* onRetired(organization)),
    ...(yield* onEnded(organization)),
    ...(yield* doubtfulReviews(organization)),
    ...(yield* doubtfulDecisions(organization)),
    ...(yield* doubtfulActions(organization)),
  ];
});

function* doubtfulEvidence(organization: OrganizationIndex): Steps<readonly DoubtfulRecords[]> {
  const { windowFrom, windowUntil, all } = organization.evidence;
  const neverValid: Evidence[] = [];
  for (let number = 0; number < all.length; number++)
    if (windowFrom[number]! > windowUntil[number]!) neverValid.push(all[number]!);
  yield;
  const neverInScope = organization.systems
    .filter((entry) => !isEverInScope(entry))
    .map(({ system }) => system);
  const { supports } = yield* recordsOnRetired.inSteps(organization);
  return [
    ...doubted('EVIDENCE_NEVER_VALID', yield* tabled('evidence', neverValid)),
    ...doubted('SYSTEM_NEVER_IN_SCOPE', yield* tabled('systems', neverInScope)),
    ...doubted(
      'EVIDENCE_WITHOUT_LINK',
      yield* tabled('evidence', yield* unlinkedEvidence(organization, supports)),
    ),
    ...doubted('RENEWED_IN_PART', yield* tabled('evidence', yield* renewedInPart(organization))),
    ...doubted(
      'RENEWED_FOR_OTHER_SYSTEMS',
      yield* tabled('evidence', yield* renewedForOtherSystems(organization)),
    ),
  ];
}

function* doubtfulControls({ records }: OrganizationIndex): Steps<readonly DoubtfulRecords[]> {
  const addressing = new Set<string>();
  yield* eachInSteps(records.addresses.values(), ({ control }) => addressing.add(control));
  const idle = yield* filteredInSteps(records.controls.values(), ({ id }) => !addressing.has(id));
  return doubted('CONTROL_WITHOUT_PROVISION', yield* tabled('controls', idle));
}

function* onRetired(organization: OrganizationIndex): Steps<readonly DoubtfulRecords[]> {
  const { supports } = organization.records;
  const onRetiredOnes = yield* recordsOnRetired.inSteps(organization);
  const { supports: rows, addresses, decisions, rowReviews, actions } = onRetiredOnes;
  return [
    ...doubted('ON_RETIRED', {
      ...{ table: 'supports', count: rows.length },
      slice: (start, end) =>
        rows.slice(start, end).map((row) => ({ table: 'supports', record: supports.at(row) })),
    }),
    ...doubted('ON_RETIRED', yield* tabled('addresses', addresses)),
    ...doubted('ON_RETIRED', yield* tabled('decisions', decisions)),
    ...doubted('ON_RETIRED', yield* tabled('row-reviews', rowReviews)),
    ...doubted('ON_RETIRED', yield* tabled('actions', actions)),
  ];
}

function* onEnded(organization: OrganizationIndex): Steps<readonly DoubtfulRecords[]> {
  const { evidence, decisions, answers, actions } = yield* recordsOnEndedInSteps(organization);
  return [
    ...doubted('ON_ENDED', yield* tabled('evidence', evidence)),
    ...doubted('ON_ENDED', yield* tabled('decisions', decisions)),
    ...doubted('ON_ENDED', yield* tabled('answers', answers)),
    ...doubted('ON_ENDED', yield* tabled('actions', actions)),
  ];
}

function* doubtfulReviews({ catalogue, reviews }: OrganizationIndex): Steps<readonly DoubtfulRecords[]> {
  yield* countingPairs.inSteps(catalogue);
  const vain = yield* filteredInSteps(reviews.all, (review) => !hasRow(catalogue, review));
  return doubted('REVIEW_WITHOUT_ROW', yield* tabled('row-reviews', vain));
}

function* doubtfulDecisions(organization: OrganizationIndex): Steps<readonly DoubtfulRecords[]> {
  const decisions = yield* decisionsWithoutEffect(organization.catalogue, organization.decisions);
  const answers = yield* answersWithoutEffect(organization);
  return [
    ...doubted('DECISION_OVERRIDDEN', yield* tabled('decisions', decisions.overridden)),
    ...doubted('DECISION_ON_NOTHING', yield* tabled('decisions', decisions.onNothing)),
    ...doubted('ANSWER_OVERRIDDEN', yield* tabled('answers', answers.overridden)),
    ...doubted('ANSWER_TO_NOTHING', yield* tabled('answers', answers.toNothing)),
  ];
}

function* doubtfulActions({ records }: OrganizationIndex): Steps<readonly DoubtfulRecords[]> {
  const unproven = yield* filteredInSteps(
    records.actions.values(),
    ({ status, closingEvidence }) => status === 'DONE' && closingEvidence === null,
  );
  return doubted('DONE_WITHOUT_EVIDENCE', yield* tabled('actions', unproven));
}

/** Records of one table, of which those of a range can be had. */
type Tabled = Pick<DoubtfulRecords, 'table' | 'count' | 'slice'>;

function doubted(code: RecordDoubt, { table, count, slice }: Tabled): readonly DoubtfulRecords[] {
  return count === 0 ? [] : [{ code, table, count, slice }];
}

function* tabled<T extends DoubtfulTable>(
  table: T,
  found: readonly Extract<TabledRecord, { readonly table: T }>['record'][],
): Steps<Tabled> {
  const records = yield* sortedInSteps(found, (a, b) => a.position - b.position);
  return {
    ...{ table, count: records.length },
    slice: (start, end) => records.slice(start, end).map((record) => ({ table, record }) as TabledRecord),
  };
}
