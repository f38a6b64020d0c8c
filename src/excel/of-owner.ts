import { nameKey } from '../model/name-key.ts';
import type { ReportKind } from '../reports/kind.ts';

/** The sheets of each kind that a filter for an owner narrows; the gaps by their open action. */
export const NARROWED_TO_OWNER: Readonly<Record<ReportKind, readonly string[]>> = {
  gap: ['Gaps', 'Evidence register', 'Action plan'],
  'statement-of-applicability': ['SoA', 'Defects'],
  crosswalk: [],
  'evidence-register': ['Evidence register', 'Expiring'],
  matrix: [],
  full: ['Gaps', 'SoA', 'Defects', 'Evidence register', 'Expiring', 'Action plan'],
};

/**
 * Whether a record is of the owner to whom a report is narrowed, whatever the letter case; null: the report is of all
 * owners.
 */
export function isOfOwner(owner: string | null): (record: { readonly owner: string | null }) => boolean {
  if (owner === null) return () => true;
  const key = nameKey(owner);
  return (record) => record.owner !== null && nameKey(record.owner) === key;
}
