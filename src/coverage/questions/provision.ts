import type { ProvisionCoverage, StatusCounts } from '../../model/coverage.ts';
import type { Decision } from '../../model/organization.ts';
import { inField, type Outcome, refused } from '../../problems/problem.ts';
import { NO_SYSTEM } from '../engine/framework-answer.ts';
import type { Projection } from '../projection/projection.ts';
import { countStatuses, provisionCoverage } from './coverage.ts';
import { type Choice, resolveFramework } from './resolved-choice.ts';

/** What one provision's record does not say of its status. */
export interface ProvisionAnswer {
  /** Null for a provision that is not assessable. */
  readonly coverage: ProvisionCoverage | null;
  /** Counts of the assessable provisions beneath it; null where there are none. Nothing is averaged. */
  readonly parts: StatusCounts | null;
  /** The recorded decision that holds for it in the scope asked, its own or an ancestor's. */
  readonly decision: Decision | null;
  /** Local id of the system whose answer the organization took. */
  readonly answeredBy: string | null;
}

/** Answers one provision, assessable or not. Problems of {@link resolveChoice}, and `UNKNOWN_PROVISION`. */
export function answerProvision(
  projection: Projection,
  choice: Choice,
  framework: string,
  ref: string,
): Outcome<ProvisionAnswer> {
  const resolved = resolveFramework(projection, choice, framework);
  if (!resolved.ok) return resolved;
  const { catalogue, organization } = projection;
  const provision = catalogue.numberOf.get(`${framework}:${ref}`);
  if (provision === undefined) return unknownProvision(framework, ref);
  const { evaluation, system, frameworks } = resolved.value;
  const scope = evaluation.scope(system);
  const answer = scope.answer(frameworks[0]!);
  const row = provision - answer.start;
  const isAssessable = catalogue.assessable[provision] === 1;
  const end = catalogue.end[provision]!;
  const hasParts = catalogue.assessable.subarray(provision + 1, end).includes(1);
  const answeredBy = answer.answeredBy[row]!;
  return {
    ok: true,
    value: {
      coverage: isAssessable ? provisionCoverage(catalogue, answer, provision) : null,
      parts: hasParts ? countStatuses(catalogue, answer, provision + 1, end) : null,
      decision: scope.holding(frameworks[0]!)?.[row] ?? null,
      answeredBy:
        isAssessable && answeredBy !== NO_SYSTEM ? organization.systems[answeredBy]!.system.localId : null,
    },
  };
}

function unknownProvision(framework: string, ref: string): Outcome<never> {
  const sentence = `${framework} has no provision ${JSON.stringify(ref)} that is not retired.`;
  return refused(inField('ref', 'UNKNOWN_PROVISION', sentence));
}
