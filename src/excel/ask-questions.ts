import { type AskedCondition, askConditionsInSteps } from '../coverage/questions/conditions.ts';
import type { ConditionAnswer } from '../model/organization.ts';
import type { CooperativeTask } from './cooperative-task.ts';
import { found, type ReportAnswers } from './report-answers.ts';
import type { ScopedCondition } from './round-trip/row-origin.ts';
import { type Place, rowNumber } from './sheet.ts';
import { systemsShown } from './systems-shown.ts';

/** A question of a framework in one scope, with the answer that applies there. */
export interface ScopedQuestion {
  /** Local id of the system; null for the organization. */
  readonly system: string | null;
  readonly condition: AskedCondition;
  /** All answers of this scope itself, whatever their day. */
  readonly own: readonly ConditionAnswer[];
}

/** The questions that can be answered, and the row of each. */
export interface AskedQuestions {
  /** The organization's questions, then those of each system; of each the open ones first. */
  readonly questions: readonly ScopedQuestion[];
  /** Where a condition of a scope is answered: one that is asked of the organization is answered there for every system. */
  readonly questionAt: (of: ScopedCondition) => Place | undefined;
}

/**
 * Asks the questions of the organization, which every workbook can answer, and of the systems asked about, or of all.
 */
export async function askQuestions(
  { projection, parameters, frameworks }: ReportAnswers,
  task: CooperativeTask,
): Promise<AskedQuestions> {
  const { asOf, crosswalks } = parameters;
  const { answers, systemNumber } = projection.organization;
  const questions: ScopedQuestion[] = [];
  const places = new Map<string, Place>();
  for (const system of [null, ...systemsShown(projection, parameters)]) {
    const { conditions } = found(
      await task.take(askConditionsInSteps(projection, { system, asOf, crosswalks }, frameworks)),
    );
    const number = system === null ? null : systemNumber.get(system)!;
    for (const condition of conditions) {
      if (system !== null && condition.scope === 'organization') continue;
      const { framework, id } = condition;
      places.set(keyOf(framework, id, system), { sheet: 'Questions', row: rowNumber(questions.length) });
      questions.push({ system, condition, own: answers.recordsOf(framework, id, number) });
    }
    await task.yieldIfDue();
  }
  return {
    questions,
    questionAt: ({ framework, condition, system }) =>
      places.get(keyOf(framework, condition, system)) ?? places.get(keyOf(framework, condition, null)),
  };
}

function keyOf(framework: string, condition: string, system: string | null): string {
  return JSON.stringify([framework, condition, system]);
}
