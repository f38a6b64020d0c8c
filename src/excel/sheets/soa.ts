import { fullTitle } from '../../coverage/projection/full-titles.ts';
import type { ControlEvidence, Obligation } from '../../coverage/questions/statement-of-applicability.ts';
import { compareText } from '../../model/compare-text.ts';
import { DRIVER_WORDS, IMPLEMENTATION_WORDS } from '../../model/glossary/applicability-words.ts';
import { STATUS_WORDS } from '../../model/glossary/coverage-words.ts';
import { groupBy } from '../../model/group-by.ts';
import { labelOf } from '../../model/label-of.ts';
import { DRIVERS } from '../../model/organization.ts';
import type { AskedApplicability, StatedControl } from '../ask-applicability.ts';
import type { EvidencePlaces } from '../ask-evidence.ts';
import { lazily } from '../lazy-rows.ts';
import { refsByFramework } from '../refs-by-framework.ts';
import type { ReportAnswers } from '../report-answers.ts';
import type { Responsibility } from '../responsibility.ts';
import { controlOrigin } from '../round-trip/row-origin.ts';
import { answeringSystem, scopeName } from '../scope-name.ts';
import { scopedId } from '../scoped-id.ts';
import { linked, type Sheet } from '../sheet.ts';

/** The controls that apply, the controls that do not apply, and why. */
export function soaSheet(
  { projection }: ReportAnswers,
  { controls, remedies }: AskedApplicability,
  evidenceAt: EvidencePlaces,
): Sheet {
  const { catalogue, organization } = projection;
  const { provisions } = catalogue.records;
  return {
    name: 'SoA',
    frozenColumns: 4,
    isOf: (somebody, row) => isDecidedBy(somebody, controls[row]!),
    columns: [
      { header: 'Framework', width: 13, wrap: true },
      { header: 'Control', width: 9 },
      { header: 'Title', width: 24, wrap: true },
      { header: 'Scope', width: 13, wrap: true },
      { header: 'Scope name', width: 16, wrap: true },
      { header: 'Applicable', width: 10, list: ['yes', 'no'], isEditable: true },
      { header: 'Justification', width: 34, wrap: true, isEditable: true },
      { header: 'Driver', width: 14, list: DRIVERS, isEditable: true, words: DRIVER_WORDS },
      { header: 'Owner', width: 17, wrap: true, isEditable: true },
      { header: 'Decided on', width: 11 },
      { header: 'Decided by', width: 17, wrap: true },
      { header: 'Last review', width: 11, isEditable: true },
      { header: 'Approver', width: 17, wrap: true, isEditable: true },
      { header: 'Approved on', width: 11, isEditable: true },
      { header: 'Note', width: 26, wrap: true },
      { header: 'Own controls', width: 30, wrap: true },
      { header: 'Implementation', width: 16, words: IMPLEMENTATION_WORDS },
      { header: 'Status', width: 21, words: STATUS_WORDS },
      { header: 'Status label', width: 19 },
      { header: 'Answered by', width: 15, wrap: true },
      { header: 'Answered by name', width: 16, wrap: true },
      { header: 'Evidence', width: 34, wrap: true },
      { header: 'Remedies', width: 30, wrap: true },
      { header: 'Remedies in all', width: 9 },
      { header: 'Obligations', width: 28, wrap: true },
      { header: 'Other mapped provisions', width: 36, wrap: true },
      { header: 'Id', width: 20, wrap: true, isKey: true },
    ],
    rows: lazily(controls, ({ scope, system, row }, index) => {
      const told = remedies.at(index);
      return [
        row.framework,
        row.ref,
        fullTitle(catalogue, row),
        scope,
        scopeName(organization, system),
        row.applicable === null ? null : row.applicable ? 'yes' : 'no',
        row.decision?.justification ?? null,
        row.decision?.driver ?? null,
        row.decision?.owner ?? null,
        { day: row.decision?.on ?? null },
        row.decision?.by ?? null,
        { day: row.decision?.reviewedOn ?? null },
        row.decision?.approver ?? null,
        { day: row.decision?.approvedOn ?? null },
        row.decision?.note ?? null,
        row.controls.map(({ control, title, status }) => `${control} ${title} (${status})`).join('; '),
        row.implementation,
        { status: row.status },
        // LibreOffice wraps no link, so that the link is not on the long text of the evidence.
        linked(labelOf(row.status), evidenceAt({ framework: row.framework, ref: row.ref, system })),
        ...answeringSystem(organization, row.answeredBy),
        row.evidence.map(evidenceInWords).join('; '),
        told?.inWords ?? null,
        told?.count ?? 0,
        obligationsInWords(row.obligations, provisions),
        refsByFramework(row.others.map((id) => provisions.get(id) ?? { framework: '', ref: id })),
        `${row.framework}:${row.ref}`,
      ];
    }),
    origins: lazily(controls, ({ system, row: { framework, ref, decision } }) =>
      controlOrigin(scopedId(framework, ref, system), { framework, ref, system }, decision),
    ),
  };
}

/** Whether somebody owns the decision on a control. */
export function isDecidedBy(somebody: Responsibility, { row }: StatedControl): boolean {
  return row.decision !== null && somebody.owns(row.decision);
}

function evidenceInWords({ evidence, title, validUntil, standing }: ControlEvidence): string {
  const until = validUntil === null ? '' : ` until ${validUntil}`;
  return `${evidence} ${title} (${standing}${until})`;
}

/** The laws that apply and, separately, the laws that will apply, by day. */
function obligationsInWords(
  obligations: readonly Obligation[],
  provisions: ReadonlyMap<string, { readonly framework: string; readonly ref: string }>,
): string {
  const byDay = [...groupBy(obligations, ({ appliesFrom }) => appliesFrom ?? '')].sort(([a], [b]) =>
    compareText(a, b),
  );
  return byDay
    .map(([day, of]) => {
      const refs = refsByFramework(
        of.map(({ provision }) => provisions.get(provision) ?? { framework: '', ref: provision }),
      );
      return day === '' ? refs : `from ${day}: ${refs}`;
    })
    .join('; ');
}
