import { remediesOfScopes } from '../coverage/questions/find-remedies.ts';
import { type SoaRow, stateApplicabilityInSteps } from '../coverage/questions/statement-of-applicability.ts';
import { askRemedies, RemediesByRow } from './ask-remedies.ts';
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

/** The controls of several scopes, and the remedies of each. */
export interface AskedApplicability {
  readonly controls: readonly StatedControl[];
  /** By place of the control. */
  readonly remedies: RemediesByRow;
}

/** The statements of applicability of every scope asked about, scope after scope. */
export async function askApplicability(
  { projection, parameters, frameworks }: ReportAnswers,
  task: CooperativeTask,
): Promise<AskedApplicability> {
  const { systems, asOf, crosswalks } = parameters;
  const remediesOf = found(remediesOfScopes(projection, { asOf, crosswalks }));
  const remedies = new RemediesByRow(projection.organization);
  const controls: StatedControl[] = [];
  for (const system of systems) {
    for (const framework of frameworks) {
      const stated = found(
        await task.take(stateApplicabilityInSteps(projection, { system, asOf, crosswalks }, [framework])),
      );
      const rows = { remedies, first: controls.length };
      await askRemedies(remediesOf, system, stated.controls, rows, task);
      for (const row of stated.controls) {
        controls.push({ system, scope: scopeId(system), row });
        await task.yieldIfDue();
      }
    }
  }
  return { controls, remedies };
}
