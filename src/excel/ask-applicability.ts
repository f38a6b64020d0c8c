import { ByScopedProvision } from '../coverage/questions/by-scoped-provision.ts';
import { remediesOfScopes } from '../coverage/questions/find-remedies.ts';
import { type SoaRow, stateApplicabilityInSteps } from '../coverage/questions/statement-of-applicability.ts';
import { askRemedies, type ToldRemedies } from './ask-remedies.ts';
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
  /** Undefined where there are none. */
  readonly remedies: ToldRemedies | undefined;
}

/** The statements of applicability of every scope asked about, scope after scope. */
export async function askApplicability(
  { projection, parameters, frameworks }: ReportAnswers,
  task: CooperativeTask,
): Promise<readonly StatedControl[]> {
  const { systems, asOf, crosswalks } = parameters;
  const remediesOf = found(remediesOfScopes(projection, { asOf, crosswalks }));
  const remediesAt = new ByScopedProvision<ToldRemedies>();
  const controls: StatedControl[] = [];
  for (const system of systems) {
    for (const framework of frameworks) {
      const stated = found(
        await task.take(stateApplicabilityInSteps(projection, { system, asOf, crosswalks }, [framework])),
      );
      await askRemedies(remediesOf, system, stated.controls, remediesAt, task);
      for (const row of stated.controls) {
        const remedies = remediesAt.get({ framework, ref: row.ref, system });
        controls.push({ system, scope: scopeId(system), row, remedies });
        await task.yieldIfDue();
      }
    }
  }
  return controls;
}
