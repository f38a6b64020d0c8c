import { isoDay } from '../../model/day.ts';
import { DUE_KINDS, type DueKind } from '../../model/due-kind.ts';
import type { Evidence } from '../../model/evidence.ts';
import { inFileOrder } from '../../model/in-file-order.ts';
import type { Action, Decision } from '../../model/organization.ts';
import { inField, type Outcome, refused } from '../../problems/problem.ts';
import { answerFrameworks } from '../engine/evaluation-of.ts';
import { NO_SYSTEM } from '../engine/framework-answer.ts';
import { fullTitle } from '../projection/full-titles.ts';
import type { Projection } from '../projection/projection.ts';
import { supersededOn } from '../projection/renewed-by.ts';
import { sortedInSteps } from '../sorted-in-steps.ts';
import { atOnce, type Steps } from '../steps.ts';
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
  const last = isoDay(evaluation.day + within);
  const found: DueItem[] = [];
  let renewedCount = 0;
  let seen = 0;
  for (const each of recordsDue(projection, resolved.value, expiring, choice.asOf, last)) {
    if (++seen % RECORDS_IN_A_STEP === 0) yield;
    if (each === null || (owner !== null && each.item.owner !== owner)) continue;
    if (each.isRenewed) renewedCount++;
    else found.push({ ...NOTHING, ...each.item, isOverdue: isOverdue(each.item, choice.asOf) });
  }
  const due = yield* sortedInSteps(found, byDay);
  const answered = { within, owner, due, renewedCount };
  return yield* answerOfInSteps(projection, choiceOfAll, resolved.value, answered);
}

/** So many records are looked at in a step. */
const RECORDS_IN_A_STEP = 64;

/** Something that is due, and whether other evidence has made it needless. */
interface Due {
  readonly item: Stated;
  readonly isRenewed: boolean;
}

/** What is due, one after the other; null is a record that is not due, so that nobody waits for many of them. */
function* recordsDue(
  projection: Projection,
  resolved: ResolvedChoice,
  expiring: readonly ExpiringEvidence[],
  asOf: string,
  last: string,
): Generator<Due | null> {
  for (const { evidence, validUntil, renewedBy } of expiring)
    yield { item: evidenceItem('EVIDENCE_ENDS', evidence, validUntil), isRenewed: renewedBy !== null };
  for (const items of [
    actionsDue(projection, last),
    decisionsDue(projection, asOf, last),
    documentsDue(projection, last),
    lawThatStarts(projection, resolved, last),
  ])
    for (const item of items) yield { item, isRenewed: false };
  yield* evidenceThatWaits(projection, resolved.evaluation.day);
}

const NOTHING = {
  ...{ owner: null, system: null, framework: null, ref: null, retired: false },
  ...{ evidence: null, action: null, decision: null },
};

function evidenceItem(kind: DueKind, evidence: Evidence, day: string | null): Stated {
  const { title, owner, systems } = evidence;
  return { kind, day, title, owner, evidence, system: systems.length === 1 ? systems[0]! : null };
}

function actionsDue({ catalogue, organization }: Projection, last: string): readonly Stated[] {
  return inFileOrder(organization.records.actions.values()).flatMap((action) => {
    const { status, targetDate, title, owner, system, framework, ref } = action;
    const isOpen = status === 'OPEN' || status === 'IN_PROGRESS';
    if (!isOpen || targetDate === null || targetDate > last) return [];
    const retired = isRetired(catalogue, `${framework}:${ref}`);
    return [{ kind: 'ACTION_DUE', day: targetDate, title, owner, system, framework, ref, retired, action }];
  });
}

/** The latest decision of each provision and scope. Decisions of a later day do not count yet. */
function decisionsDue(
  { catalogue, organization }: Projection,
  asOf: string,
  last: string,
): readonly Stated[] {
  return [...organization.decisions.all()].flatMap(({ p, dated }) => {
    const decision = dated.findLast(({ decision: { on } }) => on <= asOf)?.decision;
    const day = decision === undefined ? null : dueReview(organization, decision);
    if (decision === undefined || day === null || day > last) return [];
    const { owner, system, framework, ref } = decision;
    const title = fullTitle(catalogue, catalogue.provisionAt(p));
    return [{ kind: 'DECISION_REVIEW', day, title, owner, system, framework, ref, decision }];
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

function lawThatStarts(
  projection: Projection,
  { evaluation, frameworks }: ResolvedChoice,
  last: string,
): readonly Stated[] {
  const { catalogue, organization } = projection;
  const scope = evaluation.scope(null);
  return frameworks.flatMap((number) => {
    const { framework } = catalogue.frameworks[number]!;
    if (!isLaw(projection, number)) return [];
    const answer = scope.answer(number);
    const starting: Stated[] = [];
    for (let p = answer.start; p < answer.end; p++) {
      const row = p - answer.start;
      const day = catalogue.assessable[p] === 1 && answer.applies(row) ? answer.appliesFrom(row) : null;
      if (day === null || day > last) continue;
      const provision = catalogue.provisionAt(p);
      const by = answer.answeredBy[row]!;
      const system = by === NO_SYSTEM ? null : organization.systems[by]!.system.localId;
      const title = fullTitle(catalogue, provision);
      starting.push({
        kind: 'LAW_STARTS',
        day,
        title,
        system,
        framework: framework.slug,
        ref: provision.ref,
      });
    }
    return starting;
  });
}

function* evidenceThatWaits({ organization }: Projection, today: number): Generator<Due | null> {
  for (const evidence of organization.evidence.all) {
    const { id, status, receivedOn } = evidence;
    if (status !== 'DRAFT' && status !== 'SUBMITTED') yield null;
    else
      yield {
        item: evidenceItem('EVIDENCE_WAITS', evidence, receivedOn),
        isRenewed: supersededOn(organization, id, today) !== null,
      };
  }
}

/** A draft waits, and nobody promised a day. */
function isOverdue({ kind, day }: Stated, asOf: string): boolean {
  return kind !== 'EVIDENCE_WAITS' && day !== null && day < asOf;
}

function byDay(a: DueItem, b: DueItem): number {
  if (a.day !== b.day) return a.day === null ? 1 : b.day === null || a.day < b.day ? -1 : 1;
  return DUE_KINDS.indexOf(a.kind) - DUE_KINDS.indexOf(b.kind);
}
