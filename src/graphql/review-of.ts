import type { Projection } from '../coverage/projection/projection.ts';
import type { RowReview } from '../model/organization.ts';
import type { OwnedParent } from './types/records.ts';

/** The organization whose reviews of mappings an answer shows, and the day on which they count. */
export interface Reviewer {
  readonly projection: Projection;
  /** ISO date. */
  readonly asOf: string;
}

/** The review of a mapping that counts; null: there is none, or nobody reviews. */
export function reviewOf(reviewer: Reviewer | null, mapping: string): OwnedParent<RowReview> | null {
  if (reviewer === null) return null;
  const { projection, asOf } = reviewer;
  const record = projection.organization.reviews.of(mapping, asOf);
  return record === null ? null : { projection, record };
}
