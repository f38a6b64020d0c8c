import { type SoaRow, stateApplicabilityInSteps } from '../coverage/questions/statement-of-applicability.ts';
import type { CooperativeTask } from './cooperative-task.ts';
import { found, type ReportAnswers } from './report-answers.ts';
import { scopeId } from './scope-name.ts';

/** A control of the statement of applicability in one scope. */
export interface StatedControl {
  /** Local id of the system; null for the organization. */
  readonly system: string | null;
  /** The scope as the columns of scopes print it. */
  readonly scope: string;
  readonly row: SoaRow;
}

/** The statements of applicability of every scope asked about, scope after scope. */
export async function askApplicability(
  { projection, parameters, frameworks }: ReportAnswers,
  task: CooperativeTask,
): Promise<readonly StatedControl[]> {
  const { systems, asOf, crosswalks } = parameters;
  const controls: StatedControl[] = [];
  for (const system of systems) {
    for (const framework of frameworks) {
      const stated = found(
        await task.take(stateApplicabilityInSteps(projection, { system, asOf, crosswalks }, [framework])),
      );
      for (const row of stated.controls) controls.push({ system, scope: scopeId(system), row });
      await task.yieldIfDue();
    }
  }
  return controls;
}
