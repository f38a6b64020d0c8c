import type { Evidence } from '../../model/evidence.ts';
import type { EvidenceSubject } from '../../model/evidence-subject.ts';
import { memoOn } from '../../model/memo-on.ts';
import type { AppliedControl } from '../../model/organization.ts';
import { MadeInSteps, madeUnder } from '../made-in-steps.ts';
import { FILTER_BIT } from '../projection/evidence-filter.ts';
import { SupportRowBuilder, type SupportRows } from '../projection/support-rows.ts';
import { extentCode } from '../projection/support-table.ts';
import { eachInSteps, rangesInSteps, type Steps } from '../steps.ts';
import { RecordReach, type StatedRecords } from './record-reach.ts';
import type { ScopeEvaluation } from './scope-evaluation.ts';
import type { SharedEvaluation } from './shared-evaluation.ts';

/** Records of one kind that could remedy something, by number, and how far each reaches. */
export interface RemedySource {
  readonly records: readonly (Evidence | AppliedControl)[];
  readonly reach: RecordReach;
}

/** How many numbers are kept of what every scope shares, and of what one scope has of its own. */
const KEPT_OF_ALL = 1 << 19;
const KEPT_OF_SCOPE = 1 << 16;

/** What does not count on the day of the evidence that a scope sees, in the order of its subjects; found once. */
export function* waitingEvidence(scope: ScopeEvaluation): Steps<readonly RemedySource[]> {
  const wide = yield* waitingForAll(scope.evaluation).inSteps();
  return [wide, yield* waitingInScope(scope).inSteps()];
}

const waitingForAll = memoOn(
  (evaluation: SharedEvaluation) =>
    new MadeInSteps(() => {
      const { organizationWide } = evaluation.organization.supports;
      return waitingIn(evaluation, organizationWide, 'ORGANIZATION_WIDE', KEPT_OF_ALL);
    }),
);

const waitingInScope = memoOn(
  ({ evaluation, rowsAboutSystems, subjects }: ScopeEvaluation) =>
    new MadeInSteps(() => waitingIn(evaluation, rowsAboutSystems, subjects[1], KEPT_OF_SCOPE)),
);

function* waitingIn(
  evaluation: SharedEvaluation,
  rows: SupportRows,
  subject: EvidenceSubject,
  limit: number,
): Steps<RemedySource> {
  const { all } = evaluation.organization.evidence;
  const passed = yield* evaluation.passedInSteps();
  const isWaiting = (row: number): boolean => (passed[rows.evidence[row]!]! & FILTER_BIT['in-force']) === 0;
  const stated = yield* statedRecords(evaluation, rows, all.length, isWaiting);
  return { records: all, reach: new RecordReach(evaluation, subject, stated, limit) };
}

const operatingBySubject = memoOn(
  (_evaluation: SharedEvaluation) => new Map<EvidenceSubject, MadeInSteps<RemedySource>>(),
);

/** The operating controls, as if evidence of the scope's own kind fully demonstrated them; all scopes of a kind share them. */
export function operatingControls({ evaluation, ownSubject }: ScopeEvaluation): Steps<RemedySource> {
  return madeUnder(operatingBySubject(evaluation), ownSubject, () => operatingIn(evaluation, ownSubject));
}

function* operatingIn(evaluation: SharedEvaluation, subject: EvidenceSubject): Steps<RemedySource> {
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
  const stated = yield* statedRecords(evaluation, rows.rows(), numberOf.size, () => true);
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
