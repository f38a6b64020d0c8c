import { ROW_REVIEW } from '../../model/organization.ts';
import { nodeRecord } from './node-record.ts';

export const rowReview = nodeRecord({
  label: 'RowReview',
  ledger: 'organization',
  key: 'id',
  fields: ROW_REVIEW,
  collection: 'rowReviews',
  isOnly: false,
  inFolder: true,
  implies: {
    REVIEWS: { Crosswalk: ({ crosswalk }) => [crosswalk] },
    HELD_BY: { Organization: ({ organization }) => [organization] },
  },
  graphqlId: 'RowReview',
});
