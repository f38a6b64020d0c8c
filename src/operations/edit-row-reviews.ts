import type { OrganizationRecords } from '../coverage/projection/organization-records.ts';
import { rowReviewId } from '../ids.ts';
import type { Fact } from '../ledger/fact.ts';
import type { RecordEdits } from '../model/record-edits.ts';
import { removeNode, restateNode } from './difference.ts';
import { lastPosition } from './last-position.ts';

type ReviewEdits = Pick<RecordEdits, 'rowReviews' | 'newRowReviews' | 'removedRowReviews'>;

/** Changes and removes reviews of mappings, and records new ones behind all others. */
export function editRowReviews(
  organization: string,
  records: OrganizationRecords,
  { rowReviews, newRowReviews, removedRowReviews }: ReviewEdits,
): readonly Fact[] {
  let position = lastPosition(records.rowReviews.values());
  return [
    ...removedRowReviews.flatMap((review) => [...removeNode('RowReview', review)]),
    ...rowReviews.flatMap((review) => [
      ...restateNode('RowReview', review, records.rowReviews.get(review.id)),
    ]),
    ...newRowReviews.flatMap((review) => {
      const id = rowReviewId(organization, review.mapping);
      return [...restateNode('RowReview', { id, organization, ...review, position: ++position }, undefined)];
    }),
  ];
}
