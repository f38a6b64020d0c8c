import type { Projection } from '../coverage/projection/projection.ts';
import { type ProvisionStatus, provisionStatus } from '../coverage/questions/provision.ts';
import type { Choice } from '../coverage/questions/resolved-choice.ts';
import type { ProvisionCoverage } from '../model/coverage.ts';
import type { Outcome } from '../problems/problem.ts';
import type { ListOwner } from './list-owner.ts';

/** The answer for one provision, with everything that its fields need to ask further. */
export interface ProvisionCoverageParent {
  readonly projection: Projection;
  readonly choice: Choice;
  /** Slug. */
  readonly framework: string;
  readonly ref: string;
  /** Null for a provision that is not assessable. */
  readonly row: ProvisionCoverage | null;
}

/**
 * The answer for one provision, assessable or not. Problems: those of the coverage question, and
 * `UNKNOWN_PROVISION`.
 */
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

/**
 * The parts of the answer that a row of a list leaves out. All names exist, because the parent was answered with
 * them.
 */
export function furtherAnswer(parent: ProvisionCoverageParent): ProvisionStatus | null {
  const answer = provisionStatus(parent.projection, parent.choice, parent.framework, parent.ref);
  return answer.ok ? answer.value : null;
}

/** Whose the lists of an answer for one provision are. */
export function ownedByProvision({ projection, choice, framework, ref }: ProvisionCoverageParent): ListOwner {
  const { organization } = projection;
  const crosswalks = projection.chosenCrosswalks(choice.crosswalks);
  return [organization.organization.slug, choice.system, choice.asOf, crosswalks.join(' '), framework, ref];
}
