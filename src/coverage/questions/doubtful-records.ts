import { dayNumber } from '../../model/day.ts';
import { memoOn } from '../../model/memo-on.ts';
import {
  DOUBTFUL_TABLES,
  type DoubtfulTable,
  RECORD_DOUBTS,
  type RecordDoubt,
  type TabledRecord,
} from '../../model/record-doubt.ts';
import type { Outcome } from '../../problems/problem.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import { pastUsualTerm } from '../projection/past-usual-term.ts';
import { answersWithoutEffect, isEverInScope } from './answers-without-effect.ts';
import { dateProblems } from './date-problems.ts';
import { decisionsWithoutEffect } from './decisions-without-effect.ts';
import { renewedForOtherSystems, renewedInPart } from './doubtful-renewals.ts';
import { recordsOnEnded } from './records-on-ended.ts';
import { recordsOnRetired } from './records-on-retired.ts';
import { hasRow } from './review-counts.ts';
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
  const problems = dateProblems(asOf);
  const day = dayNumber(asOf);
  if (problems.length > 0 || day === null) return { ok: false, problems };
  const overdue = pastUsualTerm(organization, day).map((number) => organization.evidence.all[number]!);
  const doubts = [
    ...onEveryDay(organization),
    ...doubted('PAST_USUAL_TERM', tabled('evidence', overdue)),
  ].sort(
    (a, b) =>
      RECORD_DOUBTS.indexOf(a.code) - RECORD_DOUBTS.indexOf(b.code) ||
      DOUBTFUL_TABLES.indexOf(a.table) - DOUBTFUL_TABLES.indexOf(b.table),
  );
  return { ok: true, value: { organization: organization.organization.slug, asOf, doubts } };
}

/** Found once for each state of the records. */
const onEveryDay = memoOn((organization: OrganizationIndex): readonly DoubtfulRecords[] => {
  return [
    ...doubtfulEvidence(organization),
    ...doubtfulControls(organization),
    ...onRetired(organization),
    ...onEnded(organization),
    ...doubtfulReviews(organization),
    ...doubtfulDecisions(organization),
    ...doubtfulActions(organization),
  ];
});

function doubtfulEvidence(organization: OrganizationIndex): readonly DoubtfulRecords[] {
  const { evidence, systems } = organization;
  const neverValid = evidence.all.filter(
    (_, number) => evidence.windowFrom[number]! > evidence.windowUntil[number]!,
  );
  const neverInScope = systems.filter((entry) => !isEverInScope(entry)).map(({ system }) => system);
  return [
    ...doubted('EVIDENCE_NEVER_VALID', tabled('evidence', neverValid)),
    ...doubted('SYSTEM_NEVER_IN_SCOPE', tabled('systems', neverInScope)),
    ...doubted(
      'EVIDENCE_WITHOUT_LINK',
      tabled('evidence', unlinkedEvidence(organization, recordsOnRetired(organization).supports)),
    ),
    ...doubted('RENEWED_IN_PART', tabled('evidence', renewedInPart(organization))),
    ...doubted('RENEWED_FOR_OTHER_SYSTEMS', tabled('evidence', renewedForOtherSystems(organization))),
  ];
}

function doubtfulControls({ records }: OrganizationIndex): readonly DoubtfulRecords[] {
  const addressing = new Set([...records.addresses.values()].map(({ control }) => control));
  const idle = [...records.controls.values()].filter(({ id }) => !addressing.has(id));
  return doubted('CONTROL_WITHOUT_PROVISION', tabled('controls', idle));
}

function onRetired(organization: OrganizationIndex): readonly DoubtfulRecords[] {
  const { supports } = organization.records;
  const { supports: rows, addresses, decisions, rowReviews, actions } = recordsOnRetired(organization);
  return [
    ...doubted('ON_RETIRED', {
      ...{ table: 'supports', count: rows.length },
      slice: (start, end) =>
        rows.slice(start, end).map((row) => ({ table: 'supports', record: supports.at(row) })),
    }),
    ...doubted('ON_RETIRED', tabled('addresses', addresses)),
    ...doubted('ON_RETIRED', tabled('decisions', decisions)),
    ...doubted('ON_RETIRED', tabled('row-reviews', rowReviews)),
    ...doubted('ON_RETIRED', tabled('actions', actions)),
  ];
}

function onEnded(organization: OrganizationIndex): readonly DoubtfulRecords[] {
  const { evidence, decisions, answers, actions } = recordsOnEnded(organization);
  return [
    ...doubted('ON_ENDED', tabled('evidence', evidence)),
    ...doubted('ON_ENDED', tabled('decisions', decisions)),
    ...doubted('ON_ENDED', tabled('answers', answers)),
    ...doubted('ON_ENDED', tabled('actions', actions)),
  ];
}

function doubtfulReviews({ catalogue, reviews }: OrganizationIndex): readonly DoubtfulRecords[] {
  const vain = reviews.all.filter((review) => !hasRow(catalogue, review));
  return doubted('REVIEW_WITHOUT_ROW', tabled('row-reviews', vain));
}

function doubtfulDecisions(organization: OrganizationIndex): readonly DoubtfulRecords[] {
  const decisions = decisionsWithoutEffect(organization.catalogue, organization.decisions);
  const answers = answersWithoutEffect(organization);
  return [
    ...doubted('DECISION_OVERRIDDEN', tabled('decisions', decisions.overridden)),
    ...doubted('DECISION_ON_NOTHING', tabled('decisions', decisions.onNothing)),
    ...doubted('ANSWER_OVERRIDDEN', tabled('answers', answers.overridden)),
    ...doubted('ANSWER_TO_NOTHING', tabled('answers', answers.toNothing)),
  ];
}

function doubtfulActions({ records }: OrganizationIndex): readonly DoubtfulRecords[] {
  const unproven = [...records.actions.values()].filter(
    ({ status, closingEvidence }) => status === 'DONE' && closingEvidence === null,
  );
  return doubted('DONE_WITHOUT_EVIDENCE', tabled('actions', unproven));
}

/** Records of one table, of which those of a range can be had. */
type Tabled = Pick<DoubtfulRecords, 'table' | 'count' | 'slice'>;

function doubted(code: RecordDoubt, { table, count, slice }: Tabled): readonly DoubtfulRecords[] {
  return count === 0 ? [] : [{ code, table, count, slice }];
}

function tabled<T extends DoubtfulTable>(
  table: T,
  found: readonly Extract<TabledRecord, { readonly table: T }>['record'][],
): Tabled {
  const records = found.toSorted((a, b) => a.position - b.position);
  return {
    ...{ table, count: records.length },
    slice: (start, end) => records.slice(start, end).map((record) => ({ table, record }) as TabledRecord),
  };
}
