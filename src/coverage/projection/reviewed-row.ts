import { type CrosswalkKind, isVouchedFor, type Mapping } from '../../model/crosswalk.ts';
import type { RowReview } from '../../model/organization.ts';
import type { Relationship } from '../../model/relation.ts';

/** What a mapping states once an organization has reviewed it. */
export interface ReviewedRow {
  readonly relationship: Relationship;
  readonly isVouchedFor: boolean;
  /** Null: the row is as its author wrote it. */
  readonly review: RowReview | null;
}

/**
 * Applies a review to a mapping. Null: the organization disputes the row, or adjusts it to `no-relationship`, which is
 * the same.
 */
export function reviewedRow(
  mapping: Mapping,
  kind: CrosswalkKind,
  review: RowReview | null,
): ReviewedRow | null {
  if (review === null)
    return { relationship: mapping.relationship, isVouchedFor: isVouchedFor(mapping, kind), review };
  const { verdict } = review;
  if (verdict === 'CONFIRMED') return { relationship: mapping.relationship, isVouchedFor: true, review };
  const relationship = verdict === 'DISPUTED' ? 'no-relationship' : review.relationship;
  if (relationship === 'no-relationship') return null;
  return { relationship: relationship ?? mapping.relationship, isVouchedFor: true, review };
}

/** Whether a mapping was reviewed, by its author or by the organization itself, and not disputed. */
export function isReviewed(mapping: Mapping, review: RowReview | null): boolean {
  return (
    (mapping.reviewedBy !== null && mapping.reviewedOn !== null) ||
    (review !== null && review.verdict !== 'DISPUTED')
  );
}
