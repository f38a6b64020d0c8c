import { dayNumber, isoDay } from '../../model/day.ts';
import { evaluationInSteps } from '../engine/evaluation-of.ts';
import { OrganizationIndex } from '../projection/organization-index.ts';
import type { Projection } from '../projection/projection.ts';
import { atOnce, type Steps } from '../steps.ts';
import type { ExpiringEvidence } from './expiring.ts';
import { type Choice, resolveChoiceInSteps } from './resolved-choice.ts';
import { compareScopes, type ScopedStatusChange } from './status-changes.ts';

/**
 * What falls when evidence ends (`questions.md` §6): the status changes, on the day after its last one, from the answers
 * if it had no last day to those as recorded. Of the organization, then of the systems that it is about, or of every
 * system in scope on that day where it is organization-wide; frameworks as the organization lists them. None where the
 * choice is refused, which the question about expiring evidence tells.
 */
export function whatFalls(
  projection: Projection,
  choice: Omit<Choice, 'system'>,
  expiring: Pick<ExpiringEvidence, 'evidence' | 'validUntil'>,
): readonly ScopedStatusChange[] {
  return atOnce(whatFallsInSteps(projection, choice, expiring));
}

/** As {@link whatFalls}; a step is a provision, or part of evaluating a scope. */
export function* whatFallsInSteps(
  projection: Projection,
  { crosswalks }: Omit<Choice, 'system'>,
  { evidence, validUntil }: Pick<ExpiringEvidence, 'evidence' | 'validUntil'>,
): Steps<readonly ScopedStatusChange[]> {
  const { catalogue, organization } = projection;
  const day = (dayNumber(validUntil) ?? 0) + 1;
  const choice = { system: null, asOf: isoDay(day), crosswalks };
  const resolved = yield* resolveChoiceInSteps(projection, choice, null);
  if (!resolved.ok) return [];
  const { evaluation, frameworks } = resolved.value;
  const records = organization.records.copy();
  records.evidence.set(evidence.id, { ...evidence, validUntil: null });
  const index = yield* OrganizationIndex.inSteps(catalogue, records, organization);
  const lasting = projection.withOrganization(index);
  const from = {
    projection: lasting,
    evaluation: yield* evaluationInSteps(lasting.organization, resolved.value.crosswalks, day),
  };
  const about = evidence.systems.flatMap((localId) => organization.systemNumber.get(localId) ?? []);
  const systems = evidence.systems.length === 0 ? evaluation.systemsInScope : about.sort((a, b) => a - b);
  return yield* compareScopes(from, { projection, evaluation }, systems, frameworks);
}
