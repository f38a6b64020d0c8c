import { isoDay, LAST_DAY } from '../../model/day.ts';
import { DUE_KINDS, type DueKind } from '../../model/due-kind.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Action, Decision } from '../../model/organization.ts';
import { inField, type Outcome, refused } from '../../problems/problem.ts';
import { answerFrameworks } from '../engine/evaluation-of.ts';
import { NO_SYSTEM } from '../engine/framework-answer.ts';
import { fullTitle } from '../projection/full-titles.ts';
import type { Projection } from '../projection/projection.ts';
import { supersededOn } from '../projection/renewed-by.ts';
import { sortedInSteps } from '../sorted-in-steps.ts';
import { atOnce, eachInSteps, type Steps } from '../steps.ts';
import { actionsOf } from './actions-on.ts';
import { type Answer, answerOfInSteps } from './answer.ts';
import { dueReview } from './due-review.ts';
import { type ExpiringEvidence, expiringEvidence } from './expiring.ts';
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

export type DueAnswer = Answer<{
  within: number;
  owner: string | null;
  /** In order of day, those without one last; on the same day in the order of the kinds, then file or document order. */
  due: readonly DueItem[];
  /** How many pieces of evidence are left out because evidence in force supersedes them. */
  renewedCount: number;
}>;

/** What of a due item one kind states; the rest is null. */
type Stated = Pick<DueItem, 'kind' | 'day' | 'title'> & Partial<DueItem>;

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
  return atOnce(findDueInSteps(projection, choice, frameworks, within, owner));
}

/** As {@link findDue}; a step is some records, a framework, or part of evaluating the organization. */
export function* findDueInSteps(
  projection: Projection,
  choice: Omit<Choice, 'system'>,
  frameworks: readonly string[] | null,
  within: number = DUE_WITHIN,
  owner: string | null = null,
): Steps<Outcome<DueAnswer>> {
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
  const expiring = yield* expiringEvidence(projection.organization, evaluation.day, within);
  const last = isoDay(Math.min(evaluation.day + within, LAST_DAY));
  const found: DueItem[] = [];
  let renewedCount = 0;
  yield* recordsDue(projection, resolved.value, expiring, { asOf: choice.asOf, last }, (item, isRenewed) => {
    if (owner !== null && item.owner !== owner) return;
    if (isRenewed) renewedCount++;
    else found.push({ ...NOTHING, ...item, isOverdue: isOverdue(item, choice.asOf) });
  });
  const due = yield* sortedInSteps(found, byDay);
  const answered = { within, owner, due, renewedCount };
  return yield* answerOfInSteps(projection, choiceOfAll, resolved.value, answered);
}

/** Is told what is due, and whether other evidence has made it needless. */
type Tell = (item: Stated, isRenewed: boolean) => void;

/** From which day on, and to which: ISO dates. */
interface Period {
  readonly asOf: string;
  readonly last: string;
}

/** Tells what is due, one after the other; a step is some records, or a framework. */
function* recordsDue(
  projection: Projection,
  resolved: ResolvedChoice,
  expiring: readonly ExpiringEvidence[],
  period: Period,
  tell: Tell,
): Steps<void> {
  yield* eachInSteps(expiring, ({ evidence, validUntil, renewedBy }) =>
    tell(evidenceItem('EVIDENCE_ENDS', evidence, validUntil), renewedBy !== null),
  );
  yield* actionsDue(projection, period, tell);
  yield* decisionsDue(projection, period, tell);
  for (const item of documentsDue(projection, period.last)) tell(item, false);
  yield* lawThatStarts(projection, resolved, period, tell);
  yield* evidenceThatWaits(projection, resolved.evaluation.day, tell);
}

const NOTHING = {
  ...{ owner: null, system: null, framework: null, ref: null, retired: false },
  ...{ evidence: null, action: null, decision: null },
};

function evidenceItem(kind: DueKind, evidence: Evidence, day: string | null): Stated {
  const { title, owner, systems } = evidence;
  return { kind, day, title, owner, evidence, system: systems.length === 1 ? systems[0]! : null };
}

function* actionsDue({ catalogue, organization }: Projection, { last }: Period, tell: Tell): Steps<void> {
  const { listed } = yield* actionsOf.inSteps(organization);
  yield* eachInSteps(listed, (action) => {
    const { status, targetDate: day, title, owner, system, framework, ref } = action;
    const isOpen = status === 'OPEN' || status === 'IN_PROGRESS';
    if (!isOpen || day === null || day > last) return;
    const retired = isRetired(catalogue, `${framework}:${ref}`);
    tell({ kind: 'ACTION_DUE', day, title, owner, system, framework, ref, retired, action }, false);
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
    tell({ kind: 'DECISION_REVIEW', day, title, owner, system, framework, ref, decision }, false);
  });
}

function documentsDue({ organization }: Projection, last: string): readonly Stated[] {
  const { name, document } = organization.organization;
  const day = document?.reviewDate ?? null;
  if (day === null || day > last) return [];
  const title = document?.id ?? `Documents of ${name}`;
  return [{ kind: 'DOCUMENT_REVIEW', day, title, owner: document?.owner ?? null }];
}

function isLaw({ catalogue }: Projection, framework: number): boolean {
  return catalogue.frameworks[framework]!.framework.kind === 'LAW';
}

function* lawThatStarts(
  projection: Projection,
  { evaluation, frameworks }: ResolvedChoice,
  { last }: Period,
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
      tell({ kind: 'LAW_STARTS', day, title, system, framework: framework.slug, ref: provision.ref }, false);
    }
    yield;
  }
}

function* evidenceThatWaits({ organization }: Projection, today: number, tell: Tell): Steps<void> {
  yield* eachInSteps(organization.evidence.all, (evidence) => {
    const { id, status, receivedOn } = evidence;
    if (status !== 'DRAFT' && status !== 'SUBMITTED') return;
    tell(
      evidenceItem('EVIDENCE_WAITS', evidence, receivedOn),
      supersededOn(organization, id, today) !== null,
    );
  });
}

/** A draft waits, and nobody promised a day. */
function isOverdue({ kind, day }: Stated, asOf: string): boolean {
  return kind !== 'EVIDENCE_WAITS' && day !== null && day < asOf;
}

function byDay(a: DueItem, b: DueItem): number {
  if (a.day !== b.day) return a.day === null ? 1 : b.day === null || a.day < b.day ? -1 : 1;
  return DUE_KINDS.indexOf(a.kind) - DUE_KINDS.indexOf(b.kind);
}
