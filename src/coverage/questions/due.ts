import { isoDay } from '../../model/day.ts';
import { DUE_KINDS, type DueKind } from '../../model/due-kind.ts';
import type { Evidence } from '../../model/evidence.ts';
import { inFileOrder } from '../../model/in-file-order.ts';
import type { Action, Decision } from '../../model/organization.ts';
import { inField, type Outcome, refused } from '../../problems/problem.ts';
import { NO_SYSTEM } from '../engine/framework-answer.ts';
import type { Projection } from '../projection/projection.ts';
import { supersededOn } from '../projection/renewed-by.ts';
import { type Answer, answerOf } from './answer.ts';
import { dueReview } from './due-review.ts';
import { findExpiring } from './expiring.ts';
import { type Choice, type ResolvedChoice, resolveChoice } from './resolved-choice.ts';
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
  const choiceOfAll = { ...choice, system: null };
  const resolved = resolveChoice(projection, choiceOfAll, frameworks);
  const isInRange = Number.isInteger(within) && within >= 0 && within <= FARTHEST_DUE;
  const misfit = isInRange
    ? []
    : [inField('within', 'INVALID_PARAMETER', `Ask for 0 to ${FARTHEST_DUE} days.`)];
  if (!resolved.ok) return { ok: false, problems: [...resolved.problems, ...misfit] };
  if (misfit[0] !== undefined) return refused(misfit[0]);
  const expiring = findExpiring(projection, choice, within);
  if (!expiring.ok) return expiring;
  const last = isoDay(resolved.value.evaluation.day + within);
  const { organization } = projection;
  const { day: today } = resolved.value.evaluation;
  const ending = expiring.value.expiring.filter(isOf(owner));
  const waiting = evidenceThatWaits(projection).filter((evidence) => isOf(owner)({ evidence }));
  const unrenewed = ending.filter((each) => each.renewedBy === null);
  const stillWaiting = waiting.filter(({ id }) => supersededOn(organization, id, today) === null);
  const stated: readonly Stated[] = [
    ...unrenewed.map(({ evidence, validUntil }) => evidenceItem('EVIDENCE_ENDS', evidence, validUntil)),
    ...actionsDue(projection, last),
    ...decisionsDue(projection, choice.asOf, last),
    ...documentsDue(projection, last),
    ...lawThatStarts(projection, resolved.value, last),
    ...stillWaiting.map((evidence) => evidenceItem('EVIDENCE_WAITS', evidence, evidence.receivedOn)),
  ];
  const due = stated
    .map((item) => ({ ...NOTHING, ...item, isOverdue: isOverdue(item, choice.asOf) }))
    .filter((item) => owner === null || item.owner === owner)
    .sort(byDay);
  return answerOf(projection, choiceOfAll, resolved.value, {
    ...{ within, owner, due },
    renewedCount: ending.length - unrenewed.length + waiting.length - stillWaiting.length,
  });
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
    const { title } = catalogue.provisionAt(p);
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

function lawThatStarts(
  { catalogue, organization }: Projection,
  { evaluation, frameworks }: ResolvedChoice,
  last: string,
): readonly Stated[] {
  const scope = evaluation.scope(null);
  return frameworks.flatMap((number) => {
    const { framework } = catalogue.frameworks[number]!;
    if (framework.kind !== 'LAW') return [];
    const answer = scope.answer(number);
    const starting: Stated[] = [];
    for (let p = answer.start; p < answer.end; p++) {
      const row = p - answer.start;
      const day = catalogue.assessable[p] === 1 && answer.applies(row) ? answer.appliesFrom(row) : null;
      if (day === null || day > last) continue;
      const { ref, title } = catalogue.provisionAt(p);
      const by = answer.answeredBy[row]!;
      const system = by === NO_SYSTEM ? null : organization.systems[by]!.system.localId;
      starting.push({ kind: 'LAW_STARTS', day, title, system, framework: framework.slug, ref });
    }
    return starting;
  });
}

function evidenceThatWaits({ organization }: Projection): readonly Evidence[] {
  return organization.evidence.all.filter(({ status }) => status === 'DRAFT' || status === 'SUBMITTED');
}

function isOf(owner: string | null): (item: { readonly evidence: Evidence }) => boolean {
  return ({ evidence }) => owner === null || evidence.owner === owner;
}

/** A draft waits, and nobody promised a day. */
function isOverdue({ kind, day }: Stated, asOf: string): boolean {
  return kind !== 'EVIDENCE_WAITS' && day !== null && day < asOf;
}

function byDay(a: DueItem, b: DueItem): number {
  if (a.day !== b.day) return a.day === null ? 1 : b.day === null || a.day < b.day ? -1 : 1;
  return DUE_KINDS.indexOf(a.kind) - DUE_KINDS.indexOf(b.kind);
}
