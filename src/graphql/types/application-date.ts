import type { ApplicationDate as ApplicationDateRecord } from '../../model/framework.ts';
import { builder } from '../builder.ts';

export const ApplicationDate = builder.objectRef<ApplicationDateRecord>('ApplicationDate');

ApplicationDate.implement({
  description: 'A day from which a provision applies.',
  fields: (t) => ({
    date: t.field({ type: 'Date', description: 'The day.', resolve: ({ date }) => date }),
    class: t.exposeString('class', {
      nullable: true,
      description: 'Id of the class that it holds for; null: every class.',
    }),
    onMarketBefore: t.field({
      type: 'Date',
      nullable: true,
      description: 'It holds only for systems on the market before this day; null: for all.',
      resolve: ({ onMarketBefore }) => onMarketBefore,
    }),
  }),
});
