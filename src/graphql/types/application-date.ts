import type { ApplicationDate as ApplicationDateRecord } from '../../model/framework.ts';
import { builder } from '../builder.ts';

export const ApplicationDate = builder.objectRef<ApplicationDateRecord>('ApplicationDate');

ApplicationDate.implement({
  description: 'A day from which a provision applies.',
  fields: (t) => ({
    date: t.field({ type: 'Date', description: 'The day.', resolve: ({ date }) => date }),
    class: t.exposeString('class', {
      nullable: true,
      description: 'The id of the class for which the day counts. Null if it counts for every class.',
    }),
    onMarketBefore: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The date counts only for systems that were on the market before this day. Null if it counts for all.',
      resolve: ({ onMarketBefore }) => onMarketBefore,
    }),
  }),
});
