import { systemsInScope } from '../../coverage/projection/applicability.ts';
import { dayNumber } from '../../model/day.ts';
import { SYSTEM_STATUS_WORDS } from '../../model/glossary/organization-words.ts';
import type { FrameworkTerm } from '../../model/organization.ts';
import { lazily } from '../lazy-rows.ts';
import { namedInLines, namedSupplier } from '../named-records.ts';
import type { ReportAnswers } from '../report-answers.ts';
import type { Sheet } from '../sheet.ts';

/** The AI systems of the organization in file order, and whether each is in scope on the date. */
export function aiSystemsSheet({ projection, parameters }: ReportAnswers): Sheet {
  const { organization } = projection;
  const { systems } = organization;
  const inScope = new Set(systemsInScope(organization, dayNumber(parameters.asOf)!));
  return {
    name: 'AI systems',
    words: [SYSTEM_STATUS_WORDS],
    frozenColumns: 2,
    whenEmpty: 'The organization has recorded no AI system.',
    columns: [
      { header: 'Id', width: 18, wrap: true },
      { header: 'Name', width: 24, wrap: true },
      { header: 'Purpose', width: 40, wrap: true },
      { header: 'Owner', width: 20, wrap: true },
      { header: 'Status', width: 10 },
      { header: 'In scope', width: 9 },
      { header: 'In scope from', width: 12 },
      { header: 'In scope until', width: 12 },
      { header: 'On the market from', width: 12 },
      { header: 'Roles', width: 26, wrap: true },
      { header: 'Classes', width: 26, wrap: true },
      { header: 'Suppliers', width: 24, wrap: true },
      { header: 'Data classes', width: 22, wrap: true },
      { header: 'Notes', width: 30, wrap: true },
    ],
    isOf: (somebody, row) => somebody.owns(systems[row]!.system),
    rows: lazily(systems, ({ system }, number) => [
      system.localId,
      system.name,
      system.purpose,
      system.owner,
      system.status,
      inScope.has(number) ? 'yes' : 'no',
      { day: system.inScopeFrom },
      { day: system.inScopeUntil },
      { day: system.onMarketFrom },
      termsInWords(system.roles),
      termsInWords(system.classes),
      namedInLines(system.suppliers, (supplier) => namedSupplier(organization, supplier)) || null,
      system.dataClasses.join('\n') || null,
      system.notes,
    ]),
  };
}

function termsInWords(terms: readonly FrameworkTerm[]): string | null {
  return terms.map(({ framework, id }) => `${framework}: ${id}`).join('\n') || null;
}
