import type { ReviewVerdict } from './organization.ts';
import type { Relationship } from './relation.ts';

/**
 * What is wrong with the relationship of a review, in one sentence; null: nothing. A review that is ADJUSTED gives the
 * relationship that holds instead; the others give none.
 */
export function adjustmentFault(verdict: ReviewVerdict, relationship: Relationship | null): string | null {
  if (verdict === 'ADJUSTED')
    return relationship === null ? 'An ADJUSTED mapping needs the relationship that holds instead.' : null;
  if (relationship === null) return null;
  return `Only an ADJUSTED mapping takes a relationship; this one is ${verdict}.`;
}
