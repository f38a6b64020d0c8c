import { type SoaRow, stateApplicability } from '../coverage/questions/statement-of-applicability.ts';
import { found, type ReportAnswers } from './report-answers.ts';

/** A control of the statement of applicability in one scope. */
export interface StatedControl {
  /** Local id; null: the organization. */
  readonly system: string | null;
  /** As it stands in the columns of scopes. */
  readonly scope: string;
  readonly row: SoaRow;
}

/** The statement of applicability of every scope asked, scope after scope. */
export function askApplicability({
  projection,
  parameters,
  frameworks,
}: ReportAnswers): readonly StatedControl[] {
  const { systems, asOf, crosswalks } = parameters;
  return systems.flatMap((system) =>
    found(stateApplicability(projection, { system, asOf, crosswalks }, frameworks)).map((row) => ({
      system,
      scope: system ?? 'organization',
      row,
    })),
  );
}
