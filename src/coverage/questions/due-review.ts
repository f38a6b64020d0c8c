import type { Decision } from '../../model/organization.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';

/** The review date of the organization's documents, unless the decision was made or reviewed on that day or later. */
export function dueReview({ organization }: OrganizationIndex, { on, reviewedOn }: Decision): string | null {
  const due = organization.document?.reviewDate ?? null;
  const last = reviewedOn !== null && reviewedOn > on ? reviewedOn : on;
  return due === null || last >= due ? null : due;
}
