import { MAPPED_EVIDENCE } from '../excel/mapped-evidence.ts';
import type { ReportAnswers } from '../excel/report-answers.ts';
import type { FilledValue } from '../excel/template/filled-cell.ts';

/** What a recipe can write of the organization and of its answers, each into a cell. */
export const FACTS = [
  'organization',
  'slug',
  'date',
  'state',
  'frameworks',
  'scopes',
  'document-id',
  'classification',
  'owner',
  'approver',
  'review-date',
  'scope-statement',
  'notice',
] as const;
export type Fact = (typeof FACTS)[number];

/** A fact as a form shows it; null: it is not recorded. */
export function factOf(
  fact: Fact,
  { projection, parameters, frameworks }: ReportAnswers,
): FilledValue | null {
  const { organization } = projection.organization;
  const { document } = organization;
  switch (fact) {
    case 'organization':
      return { text: organization.name };
    case 'slug':
      return { text: organization.slug };
    case 'date':
      return { day: parameters.asOf };
    case 'state': {
      const { state } = projection;
      return { text: `change ${state.organization.seq}, catalogue ${state.catalogue.seq}` };
    }
    case 'frameworks': {
      const known = projection.catalogue.records.frameworks;
      return { text: frameworks.map((slug) => `${known.get(slug)?.title ?? slug} (${slug})`).join('\n') };
    }
    case 'scopes':
      return { text: parameters.systems.map((system) => system ?? organization.name).join('\n') };
    case 'document-id':
      return textOf(document?.id);
    case 'classification':
      return textOf(document?.classification);
    case 'owner':
      return textOf(document?.owner);
    case 'approver':
      return textOf(document?.approver);
    case 'review-date':
      return document?.reviewDate ? { day: document.reviewDate } : null;
    case 'scope-statement':
      return textOf(organization.scopeStatement);
    case 'notice':
      return { text: MAPPED_EVIDENCE };
  }
}

function textOf(text: string | null | undefined): FilledValue | null {
  return text ? { text } : null;
}
