import type { ConditionAnswer } from '../../model/organization.ts';
import type { SharedEvaluation } from '../engine/shared-evaluation.ts';

/**
 * The record whose answer to a condition counts in a scope: a system's own, else the organization's; for the organization
 * its own, else that of the first system that decides for it. Null where nobody has answered.
 *
 * @param system number of the system; null: the organization
 */
export function answerHolding(
  { organization, day, systemsInScope }: SharedEvaluation,
  system: number | null,
  framework: string,
  condition: string,
): ConditionAnswer | null {
  const { answers } = organization;
  if (system !== null) return answers.recordOfSystem(framework, condition, system, day);
  const answer = answers.ofOrganization(framework, condition, systemsInScope, day);
  if (answer === null) return null;
  return (
    answers.recordOfOrganization(framework, condition, day) ??
    systemsInScope
      .map((each) => answers.recordOfSystem(framework, condition, each, day))
      .find((record) => record?.answer === answer) ??
    null
  );
}
