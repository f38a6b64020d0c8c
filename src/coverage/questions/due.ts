import { isoDay, LAST_DAY } from '../../model/day.ts';
import { DUE_KINDS, type DueKind } from '../../model/due-kind.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Action, Decision } from '../../model/organization.ts';
import { inField, type Outcome, refused } from '../../problems/problem.ts';
import { answerFrameworks } from '../engine/evaluation-of.ts';
import { NO_SYSTEM } from '../engine/framework-answer.ts';
import { memoInSteps } from '../memo-in-steps.ts';
import type { EvidenceIndex } from '../projection/evidence-index.ts';
import { fullTitle } from '../projection/full-titles.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import type { Projection } from '../projection/projection.ts';
import { renewedBy, supersededOn } from '../projection/renewed-by.ts';
import { allRowsInSteps, type RowsOnDemand, rowsOnDemand } from '../rows-on-demand.ts';
import { sortedInSteps } from '../sorted-in-steps.ts';
import { atOnce, eachInSteps, packedInSteps, RECORDS_IN_A_STEP, type Steps } from '../steps.ts';
import { actionsOf } from './actions-on.ts';
import { type Answer, answerOfInSteps } from './answer.ts';
import { dueReview } from './due-review.ts';
import { endingWithin } from './expiring.ts';
import { type Choice, type ResolvedChoice, resolveChoiceInSteps } from './resolved-choice.ts';
import { isRetired } from './retired.ts';

/** Days ahead that are looked at where none are asked. */
export const DUE_WITHIN = 90;

/** Ten years. */
export const FARTHEST_DUE = 3660;

/** Something that somebody has to do, or that happens, on a day. */
export interface DueItem {
  readonly kind: DueKind;
  /** ISO date; null for evidence that waits and says nothing of when it came. */
  readonly day: string | null;
  readonly isOverdue: boolean;
  readonly title: string;
  /** Null: nobody is recorded. */
  readonly owner: string | null;
  /** Local id; null: the organization, or several systems. */
  readonly system: string | null;
  readonly framework: string | null;
  readonly ref: string | null;
  /** Whether the catalogue no longer has the provision. */
  readonly retired: boolean;
  /** The record, where it is one. */
  readonly evidence: Evidence | null;
  readonly action: Action | null;
  readonly decision: Decision | null;
}

export type DueAnswer = Answer<Due<readonly DueItem[]>>;

/** The same with rows that are made where somebody reads them. */
export type DueRows = Answer<Due<RowsOnDemand<DueItem>>>;

interface Due<Rows> {
  within: number;
  owner: string | null;
  /** In order of day, those without one last; on the same day in the order of the kinds, then file or document order. */
  due: Rows;
  /** How many pieces of evidence are left out because evidence in force supersedes them. */
  renewedCount: number;
}

/**
 * Finds what is due from the day asked to `within` days on, both inclusive, and what is overdue: evidence whose window
 * ends, actions that are not done, decisions and documents to review, provisions of laws that begin to apply to the
 * organization. Evidence that waits to be accepted is always listed. Evidence that ends is left out where evidence that
 * is in force on the day after supersedes it, and evidence that waits where evidence in force on the day asked does.
 * Problems: those of {@link resolveChoice}, and `INVALID_PARAMETER` at `within`.
 *
 * @param within days, 0 to {@link FARTHEST_DUE}
 * @param owner only what has exactly this owner; null: everything
 */
export function findDue(
  projection: Projection,
  choice: Omit<Choice, 'system'>,
  frameworks: readonly string[] | null,
  within: number = DUE_WITHIN,
  owner: string | null = null,
): Outcome<DueAnswer> {
  return atOnce(findAllDueInSteps(projection, choice, frameworks, within, owner));
}

/** As {@link findDue}, in steps. */
export function* findAllDueInSteps(
  projection: Projection,
  choice: Omit<Choice, 'system'>,
  frameworks: readonly string[] | null,
  within: number = DUE_WITHIN,
  owner: string | null = null,
): Steps<Outcome<DueAnswer>> {
  const found = yield* findDueInSteps(projection, choice, frameworks, within, owner);
  if (!found.ok) return found;
  return { ok: true, value: { ...found.value, due: yield* allRowsInSteps(found.value.due) } };
}

/** As {@link findDue}; a step is some records, a framework, or part of evaluating the organization. */
export function* findDueInSteps(
  projection: Projection,
  choice: Omit<Choice, 'system'>,
  frameworks: readonly string[] | null,
  within: number = DUE_WITHIN,
  owner: string | null = null,
): Steps<Outcome<DueRows>> {
  const choiceOfAll = { ...choice, system: null };
  const resolved = yield* resolveChoiceInSteps(projection, choiceOfAll, frameworks);
  const isInRange = Number.isInteger(within) && within >= 0 && within <= FARTHEST_DUE;
  const misfit = isInRange
    ? []
    : [inField('within', 'INVALID_PARAMETER', `Give a whole number of days from 0 to ${FARTHEST_DUE}.`)];
  if (!resolved.ok) return { ok: false, problems: [...resolved.problems, ...misfit] };
  if (misfit[0] !== undefined) return refused(misfit[0]);
  const { evaluation } = resolved.value;
  const laws = resolved.value.frameworks.filter((number) => isLaw(projection, number));
  yield* answerFrameworks(evaluation, null, laws);
  const today = evaluation.day;
  const last = isoDay(Math.min(today + within, LAST_DAY));
  const { organization } = projection;
  const isOfOwner = (each: { readonly owner: string | null }): boolean =>
    owner === null || each.owner === owner;
  const others: DueItem[] = [];
  const tell = (item: DueItem): void => {
    if (isOfOwner(item)) others.push(item);
  };
  yield* recordsDue(projection, resolved.value, { asOf: choice.asOf, last }, tell);
  const ends = yield* endingWithin(organization, today, within);
  const waits = yield* waitingEvidence.inSteps(organization.evidence);
  const evidence = yield* evidenceDue(organization, { ends, waits, today }, isOfOwner);
  const due = yield* inOrder(organization.evidence, evidence, yield* sortedInSteps(others, byDay));
  const answered = { within, owner, due, renewedCount: evidence.renewedCount };
  return yield* answerOfInSteps(projection, choiceOfAll, resolved.value, answered);
}

/** Is told what is due. */
type Tell = (item: DueItem) => void;

/** From which day on, and to which: ISO dates. */
interface Period {
  readonly asOf: string;
  readonly last: string;
}

/** Tells what is due beside evidence, one after the other; a step is some records, or a framework. */
function* recordsDue(
  projection: Projection,
  resolved: ResolvedChoice,
  period: Period,
  tell: Tell,
): Steps<void> {
  yield* actionsDue(projection, period, tell);
  yield* decisionsDue(projection, period, tell);
  for (const item of documentsDue(projection, period)) tell(item);
  yield* lawThatStarts(projection, resolved, period, tell);
}

const NOTHING = {
  ...{ owner: null, system: null, framework: null, ref: null, retired: false },
  ...{ evidence: null, action: null, decision: null },
};

/** What of a due item one kind states; the rest is null. */
type Stated = Pick<DueItem, 'kind' | 'day' | 'title'> & Partial<DueItem>;

function dueItem(stated: Stated, asOf: string): DueItem {
  return { isOverdue: stated.day !== null && stated.day < asOf, ...NOTHING, ...stated };
}

function* actionsDue(
  { catalogue, organization }: Projection,
  { asOf, last }: Period,
  tell: Tell,
): Steps<void> {
  const { listed } = yield* actionsOf.inSteps(organization);
  yield* eachInSteps(listed, (action) => {
    const { status, targetDate: day, title, owner, system, framework, ref } = action;
    const isOpen = status === 'OPEN' || status === 'IN_PROGRESS';
    if (!isOpen || day === null || day > last) return;
    const retired = isRetired(catalogue, `${framework}:${ref}`);
    tell(dueItem({ kind: 'ACTION_DUE', day, title, owner, system, framework, ref, retired, action }, asOf));
  });
}

/** The latest decision of each provision and scope. Decisions of a later day do not count yet. */
function* decisionsDue(
  { catalogue, organization }: Projection,
  { asOf, last }: Period,
  tell: Tell,
): Steps<void> {
  yield* eachInSteps(organization.decisions.all(), ({ p, dated }) => {
    const decision = dated.findLast(({ decision: { on } }) => on <= asOf)?.decision;
    const day = decision === undefined ? null : dueReview(organization, decision);
    if (decision === undefined || day === null || day > last) return;
    const { owner, system, framework, ref } = decision;
    const title = fullTitle(catalogue, catalogue.provisionAt(p));
    tell(dueItem({ kind: 'DECISION_REVIEW', day, title, owner, system, framework, ref, decision }, asOf));
  });
}

function documentsDue({ organization }: Projection, { asOf, last }: Period): readonly DueItem[] {
  const { name, document } = organization.organization;
  const day = document?.reviewDate ?? null;
  if (day === null || day > last) return [];
  const title = document?.id ?? `Documents of ${name}`;
  return [dueItem({ kind: 'DOCUMENT_REVIEW', day, title, owner: document?.owner ?? null }, asOf)];
}

function isLaw({ catalogue }: Projection, framework: number): boolean {
  return catalogue.frameworks[framework]!.framework.kind === 'LAW';
}

function* lawThatStarts(
  projection: Projection,
  { evaluation, frameworks }: ResolvedChoice,
  { asOf, last }: Period,
  tell: Tell,
): Steps<void> {
  const { catalogue, organization } = projection;
  const scope = evaluation.scope(null);
  for (const number of frameworks) {
    const { framework } = catalogue.frameworks[number]!;
    if (!isLaw(projection, number)) continue;
    const answer = scope.answer(number);
    for (let p = answer.start; p < answer.end; p++) {
      const row = p - answer.start;
      const day = catalogue.assessable[p] === 1 && answer.applies(row) ? answer.appliesFrom(row) : null;
      if (day === null || day > last) continue;
      const provision = catalogue.provisionAt(p);
      const by = answer.answeredBy[row]!;
      const system = by === NO_SYSTEM ? null : organization.systems[by]!.system.localId;
      const title = fullTitle(catalogue, provision);
      const { slug } = framework;
      tell(dueItem({ kind: 'LAW_STARTS', day, title, system, framework: slug, ref: provision.ref }, asOf));
    }
    yield;
  }
}

/** Numbers of evidence that is due, of each kind in the order of its days, and how much is left out as renewed. */
interface EvidenceDue {
  readonly ends: Int32Array;
  readonly waits: Int32Array;
  readonly renewedCount: number;
}

/** What nothing supersedes of the evidence of an owner; a step is some of it. */
function* evidenceDue(
  organization: OrganizationIndex,
  { ends, waits, today }: { readonly ends: Int32Array; readonly waits: Int32Array; readonly today: number },
  isOfOwner: (evidence: Evidence) => boolean,
): Steps<EvidenceDue> {
  const { all } = organization.evidence;
  let renewedCount = 0;
  const isLeft = (number: number, by: Evidence | null): boolean => {
    if (!isOfOwner(all[number]!)) return false;
    if (by !== null) renewedCount++;
    return by === null;
  };
  const endsLeft = yield* filteredNumbers(ends, (number) =>
    isLeft(number, renewedBy(organization, all[number]!.id)),
  );
  const waitsLeft = yield* filteredNumbers(waits, (number) =>
    isLeft(number, supersededOn(organization, all[number]!.id, today)),
  );
  return { ends: endsLeft, waits: waitsLeft, renewedCount };
}

function* filteredNumbers(numbers: Int32Array, isWanted: (number: number) => boolean): Steps<Int32Array> {
  const wanted = new Int32Array(numbers.length);
  let count = 0;
  yield* eachInSteps(numbers, (number) => {
    if (isWanted(number)) wanted[count++] = number;
  });
  return wanted.subarray(0, count);
}

/**
 * Numbers of the evidence that waits to be accepted, in the order of the days on which it came, then in file order.
 * Sorted once for each state of the evidence.
 */
const waitingEvidence = memoInSteps(function* ({ all }: EvidenceIndex): Steps<Int32Array> {
  const waiting: number[] = [];
  yield* eachInSteps(all.keys(), (number) => {
    if (isWaiting(all[number]!)) waiting.push(number);
  });
  const byArrival = (a: number, b: number): number => compareDays(all[a]!.receivedOn, all[b]!.receivedOn);
  return yield* packedInSteps(yield* sortedInSteps(waiting, byArrival));
});

/**
 * All that is due in order, as rows that are made when somebody reads them; a step is some of them. A place is the
 * number of some evidence, or the complement of a place among the others.
 */
function* inOrder(
  { all }: EvidenceIndex,
  { ends, waits }: EvidenceDue,
  others: readonly DueItem[],
): Steps<RowsOnDemand<DueItem>> {
  const dayAt = (place: number): string | null => (place < 0 ? others[~place]!.day : dueDayOf(all[place]!));
  const placesOfOthers = new Int32Array(others.length);
  for (let n = 0; n < others.length; n++) placesOfOthers[n] = ~n;
  // On one day evidence that ends comes first, and evidence that waits last.
  const places = yield* mergedInSteps(ends, placesOfOthers, dayAt);
  return rowsOnDemand(yield* mergedInSteps(places, waits, dayAt), (place) =>
    place < 0 ? others[~place]! : evidenceItem(all[place]!),
  );
}

/** Of places with the same day, those of the first list come first. */
function* mergedInSteps(
  first: Int32Array,
  second: Int32Array,
  dayAt: (place: number) => string | null,
): Steps<Int32Array> {
  if (first.length === 0) return second;
  if (second.length === 0) return first;
  const merged = new Int32Array(first.length + second.length);
  for (let a = 0, b = 0; a + b < merged.length; ) {
    const isFirst =
      b === second.length || (a < first.length && compareDays(dayAt(first[a]!), dayAt(second[b]!)) <= 0);
    const place = isFirst ? first[a]! : second[b]!;
    merged[a + b] = place;
    if (isFirst) a++;
    else b++;
    if ((a + b) % RECORDS_IN_A_STEP === 0) yield;
  }
  return merged;
}

function isWaiting({ status }: Evidence): boolean {
  return status === 'DRAFT' || status === 'SUBMITTED';
}

/** The day on which evidence that waits came, or the last day of other evidence. */
function dueDayOf(evidence: Evidence): string | null {
  return isWaiting(evidence) ? evidence.receivedOn : evidence.validUntil;
}

/** It is never overdue: what ends counts until then, and nobody promised a day for what waits. */
function evidenceItem(evidence: Evidence): DueItem {
  const { title, owner, systems } = evidence;
  const kind = isWaiting(evidence) ? 'EVIDENCE_WAITS' : 'EVIDENCE_ENDS';
  const system = systems.length === 1 ? systems[0]! : null;
  return { kind, day: dueDayOf(evidence), isOverdue: false, title, ...NOTHING, owner, system, evidence };
}

/** What has no day comes last. */
function compareDays(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return a === null ? 1 : b === null || a < b ? -1 : 1;
}

function byDay(a: DueItem, b: DueItem): number {
  return compareDays(a.day, b.day) || DUE_KINDS.indexOf(a.kind) - DUE_KINDS.indexOf(b.kind);
}
