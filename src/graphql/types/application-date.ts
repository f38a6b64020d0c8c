import type { ApplicationDate as ApplicationDateRecord } from '../../model/framework.ts';
import { builder } from '../builder.ts';
import { namedClass, type OfFramework } from './framework-words.ts';
import { Term } from './term.ts';

export const ApplicationDate = builder.objectRef<OfFramework<ApplicationDateRecord>>('ApplicationDate');

ApplicationDate.implement({
  description: 'A day from which a provision applies.',
  fields: (t) => ({
    date: t.field({ type: 'Date', description: 'The day.', resolve: ({ stated }) => stated.date }),
    class: t.field({
      type: Term,
      nullable: true,
      description: 'The class for which the day counts. Null if it counts for every class.',
      resolve: ({ framework, stated }) => namedClass(framework, stated.class),
    }),
    onMarketBefore: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The date counts only for systems that were on the market before this day. Null if it counts for all.',
      resolve: ({ stated }) => stated.onMarketBefore,
    }),
  }),
});
