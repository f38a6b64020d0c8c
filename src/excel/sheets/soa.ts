import { stateApplicability } from '../../coverage/questions/statement-of-applicability.ts';
import { DRIVERS } from '../../model/organization.ts';
import type { ReportAnswers } from '../report-answers.ts';
import type { Cell, Sheet } from '../sheet.ts';

/** The controls that apply, those that do not, and why. */
export function soaSheet({ projection, parameters, frameworks }: ReportAnswers): Sheet {
  const { asOf, crosswalks } = parameters;
  return {
    name: 'SoA',
    columns: [
      { header: 'Framework', width: 22 },
      { header: 'Control', width: 12 },
      { header: 'Title', width: 40, wrap: true },
      { header: 'Scope', width: 18 },
      { header: 'Applicable', width: 15, list: ['yes', 'no'] },
      { header: 'Justification', width: 44, wrap: true },
      { header: 'Driver', width: 14, list: DRIVERS },
      { header: 'Linked obligations', width: 60, wrap: true },
      { header: 'Status', width: 24 },
      { header: 'Evidence', width: 24, wrap: true },
      { header: 'Owner', width: 26 },
      { header: 'Last review', width: 15 },
      { header: 'Approver', width: 26 },
    ],
    rows: parameters.systems.flatMap((system): (readonly Cell[])[] => {
      const stated = stateApplicability(projection, { system, asOf, crosswalks }, frameworks);
      if (!stated.ok) return [];
      return stated.value.map(({ decision, ...row }) => [
        row.framework,
        row.ref,
        row.title,
        system ?? 'organization',
        row.applicable === null ? null : row.applicable ? 'yes' : 'no',
        decision?.justification ?? null,
        decision?.driver ?? null,
        row.linked.join(', '),
        { status: row.status },
        row.evidence.join(', '),
        decision?.owner ?? null,
        { day: decision?.reviewedOn ?? null },
        decision?.approver ?? null,
      ]);
    }),
  };
}
