import type { Projection } from '../coverage/projection/projection.ts';
import { type ProvisionStatus, provisionStatus } from '../coverage/questions/provision.ts';
import type { Choice } from '../coverage/questions/resolved-choice.ts';
import type { ProvisionCoverage } from '../model/coverage.ts';
import type { Outcome } from '../problems/problem.ts';

/** The answer for one provision, with what it takes to ask further. */
export interface ProvisionCoverageParent {
  readonly projection: Projection;
  readonly choice: Choice;
  /** Slug. */
  readonly framework: string;
  readonly ref: string;
  /** Null for a provision that is not assessable. */
  readonly row: ProvisionCoverage | null;
}

/** Problems of the question, and `UNKNOWN_PROVISION`. */
export function provisionCoverageOf(
  projection: Projection,
  choice: Choice,
  framework: string,
  ref: string,
): Outcome<ProvisionCoverageParent> {
  const answer = provisionStatus(projection, choice, framework, ref);
  if (!answer.ok) return answer;
  return { ok: true, value: { projection, choice, framework, ref, row: answer.value.coverage } };
}

/** What a row of a list leaves out. Whoever holds the parent has asked it already, so that every name exists. */
export function furtherAnswer(parent: ProvisionCoverageParent): ProvisionStatus | null {
  const answer = provisionStatus(parent.projection, parent.choice, parent.framework, parent.ref);
  return answer.ok ? answer.value : null;
}
