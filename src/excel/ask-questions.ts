import { type AskedCondition, askConditions } from '../coverage/questions/conditions.ts';
import type { CooperativeTask } from './cooperative-task.ts';
import { found, type ReportAnswers } from './report-answers.ts';
import { type Place, rowNumber } from './sheet.ts';

/** A question of a framework in one scope, with the answer that applies there. */
export interface ScopedQuestion {
  /** The scope as the columns of scopes print it. */
  readonly scope: string;
  readonly condition: AskedCondition;
}

/** The questions of every scope asked about, and the row of each. */
export interface AskedQuestions {
  /** Scope after scope, the open questions of each first. */
  readonly questions: readonly ScopedQuestion[];
  readonly questionAt: (of: {
    readonly framework: string;
    readonly condition: string;
    /** Local id of the system; null for the organization. */
    readonly system: string | null;
  }) => Place | undefined;
}

export async function askQuestions(
  { projection, parameters, frameworks }: ReportAnswers,
  task: CooperativeTask,
): Promise<AskedQuestions> {
  const { systems, asOf, crosswalks } = parameters;
  const questions: ScopedQuestion[] = [];
  const places = new Map<string, Place>();
  for (const system of systems) {
    const { conditions } = found(askConditions(projection, { system, asOf, crosswalks }, frameworks));
    for (const condition of conditions) {
      const place = { sheet: 'Questions', row: rowNumber(questions.length) };
      places.set(keyOf(condition.framework, condition.id, system), place);
      questions.push({ scope: system ?? 'organization', condition });
    }
    await task.yieldIfDue();
  }
  return {
    questions,
    questionAt: ({ framework, condition, system }) => places.get(keyOf(framework, condition, system)),
  };
}

function keyOf(framework: string, condition: string, system: string | null): string {
  return JSON.stringify([framework, condition, system]);
}
