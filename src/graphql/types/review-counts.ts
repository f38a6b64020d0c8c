import type { ReviewCounts as Counts } from '../../coverage/questions/review-counts.ts';
import { builder } from '../builder.ts';

export const ReviewCounts = builder.objectRef<Counts>('ReviewCounts').implement({
  description: 'How many rows of one crosswalk an organization has reviewed.',
  fields: (t) => ({
    confirmed: t.exposeInt('confirmed', { description: 'Rows that it confirmed by the day asked about.' }),
    disputed: t.exposeInt('disputed', { description: 'Rows that it disputed by the day asked about.' }),
    adjusted: t.exposeInt('adjusted', {
      description: 'Rows to which it gave another relationship by the day asked about.',
    }),
    withoutRow: t.exposeInt('withoutRow', {
      description: 'Reviews of rows that were retired, whatever the day. They have no effect.',
    }),
  }),
});
