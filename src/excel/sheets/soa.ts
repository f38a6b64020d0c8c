import { DRIVERS } from '../../model/organization.ts';
import type { StatedControl } from '../ask-applicability.ts';
import { gapId } from '../gap-id.ts';
import { refsByFramework } from '../refs-by-framework.ts';
import type { ReportAnswers } from '../report-answers.ts';
import { controlOrigin } from '../round-trip/row-origin.ts';
import type { Sheet } from '../sheet.ts';

/** The controls that apply, those that do not, and why. */
export function soaSheet({ projection }: ReportAnswers, controls: readonly StatedControl[]): Sheet {
  const { provisions } = projection.catalogue.records;
  return {
    name: 'SoA',
    frozenColumns: 2,
    columns: [
      { header: 'Framework', width: 20 },
      { header: 'Control', width: 12 },
      { header: 'Title', width: 32, wrap: true },
      { header: 'Scope', width: 18 },
      { header: 'Applicable', width: 13, list: ['yes', 'no'], isEditable: true },
      { header: 'Justification', width: 36, wrap: true, isEditable: true },
      { header: 'Driver', width: 14, list: DRIVERS, isEditable: true },
      { header: 'Linked obligations', width: 44, wrap: true },
      { header: 'Status', width: 23 },
      { header: 'Evidence', width: 18, wrap: true },
      { header: 'Owner', width: 20, wrap: true, isEditable: true },
      { header: 'Last review', width: 12, isEditable: true },
      { header: 'Approver', width: 20, wrap: true, isEditable: true },
    ],
    rows: controls.map(({ scope, row: { decision, ...row } }) => [
      row.framework,
      row.ref,
      row.title,
      scope,
      row.applicable === null ? null : row.applicable ? 'yes' : 'no',
      decision?.justification ?? null,
      decision?.driver ?? null,
      refsByFramework(row.linked.map((id) => provisions.get(id) ?? { framework: '', ref: id })),
      { status: row.status },
      row.evidence.join(', '),
      decision?.owner ?? null,
      { day: decision?.reviewedOn ?? null },
      decision?.approver ?? null,
    ]),
    origins: controls.map(({ system, row: { framework, ref, decision } }) =>
      controlOrigin(gapId(framework, ref, system), { framework, ref, system }, decision),
    ),
  };
}
