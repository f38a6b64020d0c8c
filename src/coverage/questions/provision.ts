import type { ProvisionCoverage, StatusCounts } from '../../model/coverage.ts';
import type { Penalty } from '../../model/framework.ts';
import type { Decision } from '../../model/organization.ts';
import type { Outcome } from '../../problems/problem.ts';
import { NO_SYSTEM } from '../engine/framework-answer.ts';
import type { Projection } from '../projection/projection.ts';
import { type Answer, answerOf } from './answer.ts';
import { countStatuses, provisionCoverage } from './coverage.ts';
import { findProvision } from './find-provision.ts';
import { penaltiesOf } from './penalties-of.ts';
import type { Choice, ResolvedChoice } from './resolved-choice.ts';

/** What is known of one provision in one scope. */
export interface ProvisionStatus {
  /** Null for a provision that is not assessable. */
  readonly coverage: ProvisionCoverage | null;
  /** Counts of the assessable provisions beneath it; null where there are none. Nothing is averaged. */
  readonly parts: StatusCounts | null;
  /** The recorded decision that holds for it in the scope asked, its own or an ancestor's. */
  readonly decision: Decision | null;
  /** Local id of the system whose answer the organization took. */
  readonly answeredBy: string | null;
  /** The fines that its law sets for infringing it. */
  readonly penalties: readonly Penalty[];
}

export type ProvisionAnswer = Answer<
  ProvisionStatus & { readonly framework: string; readonly ref: string; readonly title: string }
>;

/** Answers one provision, assessable or not. Problems of {@link findProvision}. */
export function answerProvision(
  projection: Projection,
  choice: Choice,
  framework: string,
  ref: string,
): Outcome<ProvisionAnswer> {
  const found = findProvision(projection, choice, framework, ref);
  if (!found.ok) return found;
  const { resolved, provision } = found.value;
  const { title } = projection.catalogue.provisionAt(provision);
  const status = statusOf(projection, resolved, provision);
  return answerOf(projection, choice, resolved, { framework, ref, title, ...status });
}

/** The same without a heading, for lists that ask it row after row. */
export function provisionStatus(
  projection: Projection,
  choice: Choice,
  framework: string,
  ref: string,
): Outcome<ProvisionStatus> {
  const found = findProvision(projection, choice, framework, ref);
  if (!found.ok) return found;
  return { ok: true, value: statusOf(projection, found.value.resolved, found.value.provision) };
}

function statusOf(
  projection: Projection,
  { evaluation, system, frameworks }: ResolvedChoice,
  provision: number,
): ProvisionStatus {
  const { catalogue, organization } = projection;
  const scope = evaluation.scope(system);
  const answer = scope.answer(frameworks[0]!);
  const row = provision - answer.start;
  const isAssessable = catalogue.assessable[provision] === 1;
  const end = catalogue.end[provision]!;
  const hasParts = catalogue.assessable.subarray(provision + 1, end).includes(1);
  const answeredBy = answer.answeredBy[row]!;
  return {
    penalties: penaltiesOf(catalogue.records, catalogue.provisionAt(provision)),
    coverage: isAssessable ? provisionCoverage(projection, answer, provision) : null,
    parts: hasParts ? countStatuses(catalogue, answer, provision + 1, end) : null,
    decision: scope.holding(frameworks[0]!)?.[row] ?? null,
    answeredBy:
      isAssessable && answeredBy !== NO_SYSTEM ? organization.systems[answeredBy]!.system.localId : null,
  };
}
