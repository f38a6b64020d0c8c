import type { ConditionLiteral as ConditionLiteralRecord } from '../../model/framework.ts';
import { builder } from '../builder.ts';

export const ConditionLiteral = builder.objectRef<ConditionLiteralRecord>('ConditionLiteral');

ConditionLiteral.implement({
  description:
    'An answer that a provision requires. It counts as given for systems outside its class or market date.',
  fields: (t) => ({
    condition: t.exposeString('condition', { description: 'Id of the condition within the framework.' }),
    answer: t.boolean({
      description: 'The answer that the provision requires.',
      resolve: ({ negated }) => !negated,
    }),
    class: t.exposeString('class', {
      nullable: true,
      description: 'Id of the only class for which it counts; null: every class.',
    }),
    onMarketBefore: t.field({
      type: 'Date',
      nullable: true,
      description: 'It counts only for systems on the market before this day; null: for all.',
      resolve: ({ onMarketBefore }) => onMarketBefore,
    }),
  }),
});
