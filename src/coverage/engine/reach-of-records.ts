import type { Evidence } from '../../model/evidence.ts';
import type { EvidenceSubject } from '../../model/evidence-subject.ts';
import { memoOn } from '../../model/memo-on.ts';
import type { AppliedControl } from '../../model/organization.ts';
import { MadeInSteps, madeUnder } from '../made-in-steps.ts';
import { type EvidenceFilter, FILTER_BIT } from '../projection/evidence-filter.ts';
import { SupportRowBuilder, type SupportRows } from '../projection/support-rows.ts';
import { extentCode } from '../projection/support-table.ts';
import { eachInSteps, rangesInSteps, type Steps } from '../steps.ts';
import { RecordReach, type StatedRecords } from './record-reach.ts';
import type { ScopeEvaluation } from './scope-evaluation.ts';
import type { SharedEvaluation } from './shared-evaluation.ts';

/** Records of one kind, by number, and how far each reaches. */
export interface ReachingRecords<R = Evidence | AppliedControl> {
  readonly records: readonly R[];
  readonly reach: RecordReach;
}

/** How many numbers are kept of what every scope shares, and of what one scope has of its own. */
const KEPT_OF_ALL = 1 << 19;
const KEPT_OF_SCOPE = 1 << 16;

/** What does not count on the day of the evidence that a scope sees, in the order of its subjects; found once. */
export function* waitingEvidence(scope: ScopeEvaluation): Steps<readonly ReachingRecords[]> {
  const wide = yield* waitingForAll(scope.evaluation).inSteps();
  return [wide, yield* waitingInScope(scope).inSteps()];
}

/** The evidence that passes a filter, as the scopes see it to which it has a subject. */
export function* passingEvidence(
  evaluation: SharedEvaluation,
  filter: EvidenceFilter,
  subject: EvidenceSubject,
): Steps<ReachingRecords<Evidence>> {
  const { organizationWide, aboutSystems } = evaluation.organization.supports;
  const rows = subject === 'ORGANIZATION_WIDE' ? organizationWide : aboutSystems;
  const isPassing = (passed: number): boolean => (passed & FILTER_BIT[filter]) !== 0;
  return yield* evidenceIn(evaluation, rows, subject, isPassing, KEPT_OF_ALL);
}

const waitingForAll = memoOn(
  (evaluation: SharedEvaluation) =>
    new MadeInSteps(() => {
      const { organizationWide } = evaluation.organization.supports;
      return evidenceIn(evaluation, organizationWide, 'ORGANIZATION_WIDE', isWaiting, KEPT_OF_ALL);
    }),
);

const waitingInScope = memoOn(
  ({ evaluation, rowsAboutSystems, subjects }: ScopeEvaluation) =>
    new MadeInSteps(() => evidenceIn(evaluation, rowsAboutSystems, subjects[1], isWaiting, KEPT_OF_SCOPE)),
);

function isWaiting(passed: number): boolean {
  return (passed & FILTER_BIT['in-force']) === 0;
}

/** @param isWanted of the filters that a piece of evidence passes, see `filtersPassed` */
function* evidenceIn(
  evaluation: SharedEvaluation,
  rows: SupportRows,
  subject: EvidenceSubject,
  isWanted: (passed: number) => boolean,
  limit: number,
): Steps<ReachingRecords<Evidence>> {
  const { all } = evaluation.organization.evidence;
  const passed = yield* evaluation.passedInSteps();
  const isWantedRow = (row: number): boolean => isWanted(passed[rows.evidence[row]!]!);
  const stated = yield* statedRecords(evaluation, rows, all.length, isWantedRow);
  return { records: all, reach: new RecordReach(evaluation, subject, stated, limit) };
}

const operatingBySubject = memoOn(
  (_evaluation: SharedEvaluation) => new Map<EvidenceSubject, MadeInSteps<ReachingRecords>>(),
);

/** The operating controls, as if evidence of the scope's own kind fully demonstrated them; all scopes of a kind share them. */
export function operatingControls({ evaluation, ownSubject }: ScopeEvaluation): Steps<ReachingRecords> {
  return madeUnder(operatingBySubject(evaluation), ownSubject, () => operatingIn(evaluation, ownSubject));
}

function* operatingIn(evaluation: SharedEvaluation, subject: EvidenceSubject): Steps<ReachingRecords> {
  const { catalogue, organization } = evaluation;
  const numberOf = new Map<AppliedControl, number>();
  const rows = new SupportRowBuilder();
  yield* eachInSteps(organization.records.addresses.values(), ({ control, provision, extent }) => {
    const record = organization.records.controls.get(control);
    const place = catalogue.numberOf.get(provision);
    if (record?.status !== 'OPERATING' || place === undefined) return;
    const number = numberOf.get(record) ?? numberOf.size;
    numberOf.set(record, number);
    rows.add(place, extentCode(extent), number);
  });
  const stated = yield* statedRecords(evaluation, yield* rows.rows(), numberOf.size, () => true);
  return {
    records: [...numberOf.keys()],
    reach: new RecordReach(evaluation, subject, stated, KEPT_OF_ALL),
  };
}

/** Rows by provision, those that are wanted; a step is some rows. */
function* statedRecords(
  { catalogue }: SharedEvaluation,
  rows: SupportRows,
  records: number,
  isWanted: (row: number) => boolean,
): Steps<StatedRecords> {
  const count = catalogue.provisions.length;
  const start = new Int32Array(count + 1);
  yield* rangesInSteps(rows.provision.length, (from, to) => {
    for (let row = from; row < to; row++) if (isWanted(row)) start[rows.provision[row]! + 1]!++;
  });
  for (let p = 0; p < count; p++) start[p + 1]! += start[p]!;
  const next = start.slice();
  const record = new Int32Array(start[count]!);
  const extent = new Uint8Array(start[count]!);
  yield* rangesInSteps(rows.provision.length, (from, to) => {
    for (let row = from; row < to; row++) {
      if (!isWanted(row)) continue;
      const at = next[rows.provision[row]!]!++;
      record[at] = rows.evidence[row]!;
      extent[at] = rows.extent[row]!;
    }
  });
  return { start, record, extent, records };
}
