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
import { NO_WORD } from '../projection/words.ts';
import { answersWithoutEffect, isEverInScope } from './answers-without-effect.ts';
import { dateProblems } from './date-problems.ts';
import { decisionsWithoutEffect } from './decisions-without-effect.ts';
import { hasRow } from './review-counts.ts';

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
  const { catalogue, records, evidence, systems } = organization;
  const decisions = decisionsWithoutEffect(catalogue, organization.decisions);
  const answers = answersWithoutEffect(organization);
  const retired = (provision: string): boolean =>
    catalogue.records.provisions.get(provision)?.retired === true;
  const { isSupporting, onRetired } = readSupports(organization, retired);
  const demonstrating = new Set([...records.demonstrates.values()].map((link) => link.evidence));
  const closing = new Set([...records.actions.values()].map(({ closingEvidence }) => closingEvidence));
  const addressing = new Set([...records.addresses.values()].map(({ control }) => control));
  const neverValid = evidence.all.filter(
    (_, number) => evidence.windowFrom[number]! > evidence.windowUntil[number]!,
  );
  const neverInScope = systems.filter((entry) => !isEverInScope(entry)).map(({ system }) => system);
  const unlinked = evidence.all.filter(
    ({ id, localId }) => !isSupporting(id) && !demonstrating.has(id) && !closing.has(localId),
  );
  const controls = [...records.controls.values()].filter(({ id }) => !addressing.has(id));
  const addresses = [...records.addresses.values()].filter(({ provision }) => retired(provision));
  const decided = [...records.decisions.values()].filter(({ framework, ref }) =>
    retired(`${framework}:${ref}`),
  );
  const reviews = organization.reviews.all.filter((review) => !hasRow(catalogue, review));
  const actions = [...records.actions.values()];
  const planned = actions.filter(({ framework, ref }) => retired(`${framework}:${ref}`));
  const done = actions.filter(({ status, closingEvidence }) => status === 'DONE' && closingEvidence === null);
  return [
    ...doubted('EVIDENCE_NEVER_VALID', tabled('evidence', neverValid)),
    ...doubted('SYSTEM_NEVER_IN_SCOPE', tabled('systems', neverInScope)),
    ...doubted('EVIDENCE_WITHOUT_LINK', tabled('evidence', unlinked)),
    ...doubted('CONTROL_WITHOUT_PROVISION', tabled('controls', controls)),
    ...doubted('ON_RETIRED', onRetired),
    ...doubted('ON_RETIRED', tabled('addresses', addresses)),
    ...doubted('ON_RETIRED', tabled('decisions', decided)),
    ...doubted('ON_RETIRED', tabled('actions', planned)),
    ...doubted('DECISION_OVERRIDDEN', tabled('decisions', decisions.overridden)),
    ...doubted('DECISION_ON_NOTHING', tabled('decisions', decisions.onNothing)),
    ...doubted('ANSWER_OVERRIDDEN', tabled('answers', answers.overridden)),
    ...doubted('ANSWER_TO_NOTHING', tabled('answers', answers.toNothing)),
    ...doubted('REVIEW_WITHOUT_ROW', tabled('row-reviews', reviews)),
    ...doubted('DONE_WITHOUT_EVIDENCE', tabled('actions', done)),
  ];
});

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

/** Reads every support once: which evidence has any, and which name a provision that is retired. */
function readSupports({ records: { supports } }: OrganizationIndex, retired: (provision: string) => boolean) {
  const { words } = supports;
  const supporting = new Uint8Array(words.length);
  const isRetired = new Int8Array(words.length).fill(-1);
  const rows: number[] = [];
  supports.eachRow((evidence, provision, _, row) => {
    supporting[evidence] = 1;
    if (isRetired[provision] === -1) isRetired[provision] = retired(words.mustText(provision)) ? 1 : 0;
    if (isRetired[provision] === 1) rows.push(row);
  });
  rows.sort((a, b) => supports.positionAt(a) - supports.positionAt(b));
  const onRetired: Tabled = {
    ...{ table: 'supports' as const, count: rows.length },
    slice: (start, end) =>
      rows.slice(start, end).map((row) => ({ table: 'supports' as const, record: supports.at(row) })),
  };
  return { isSupporting: (id: string) => supporting[words.find(id) ?? NO_WORD] === 1, onRetired };
}
