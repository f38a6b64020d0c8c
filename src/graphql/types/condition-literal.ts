import type { ConditionLiteral as ConditionLiteralRecord } from '../../model/framework.ts';
import { builder } from '../builder.ts';

export const ConditionLiteral = builder.objectRef<ConditionLiteralRecord>('ConditionLiteral');

ConditionLiteral.implement({
  description:
    'An answer with which a provision applies. It is asked only of systems of its class and market date.',
  fields: (t) => ({
    condition: t.exposeString('condition', { description: 'The id of the condition within the framework.' }),
    answer: t.boolean({
      description: 'The answer with which the provision applies.',
      resolve: ({ negated }) => !negated,
    }),
    class: t.exposeString('class', {
      nullable: true,
      description:
        'The id of the class for which the question is asked. Null if it is asked for every class.',
    }),
    onMarketBefore: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The question is asked only of systems that were on the market before this day. Null if it is asked of all.',
      resolve: ({ onMarketBefore }) => onMarketBefore,
    }),
  }),
});
