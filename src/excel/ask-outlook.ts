import { type ForecastAnswer, findForecastInSteps } from '../coverage/questions/forecast.ts';
import { findPlanInSteps, type PlanAnswer } from '../coverage/questions/plan.ts';
import type { CooperativeTask } from './cooperative-task.ts';
import { found, type ReportAnswers, type WorkbookParameters } from './report-answers.ts';

/** What lies ahead of the scope that a workbook is about first. */
export interface Outlook {
  /** Local id of the system; null: the organization. */
  readonly system: string | null;
  readonly plan: PlanAnswer;
  readonly forecast: ForecastAnswer;
}

/**
 * The scope that a workbook is about first: the organization, or the first system where the organization was not asked
 * about. What lies ahead is asked of this scope alone, since a forecast evaluates every day on which something changes.
 */
export function leadingScope({ systems }: WorkbookParameters): string | null {
  return systems.includes(null) ? null : (systems[0] ?? null);
}

export async function askOutlook(
  { projection, parameters, frameworks }: ReportAnswers,
  task: CooperativeTask,
): Promise<Outlook> {
  const { asOf, crosswalks } = parameters;
  const system = leadingScope(parameters);
  const choice = { system, asOf, crosswalks };
  const plan = found(await task.take(findPlanInSteps(projection, choice, frameworks)));
  await task.yieldIfDue();
  const forecast = found(await task.take(findForecastInSteps(projection, choice, frameworks)));
  return { system, plan, forecast };
}
