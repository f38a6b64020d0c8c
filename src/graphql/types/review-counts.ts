import type { ReviewCounts as Counts } from '../../coverage/questions/review-counts.ts';
import { builder } from '../builder.ts';

export const ReviewCounts = builder.objectRef<Counts>('ReviewCounts').implement({
  description: 'How many rows of one crosswalk an organization has reviewed.',
  fields: (t) => ({
    confirmed: t.exposeInt('confirmed', {
      description: 'How many rows it had confirmed by the day of the answer.',
    }),
    disputed: t.exposeInt('disputed', {
      description: 'How many rows it had disputed by the day of the answer.',
    }),
    adjusted: t.exposeInt('adjusted', {
      description: 'To how many rows it had given another relationship by the day of the answer.',
    }),
    withoutRow: t.exposeInt('withoutRow', {
      description: 'How many of its reviews are of retired rows, on any day. These reviews have no effect.',
    }),
  }),
});
