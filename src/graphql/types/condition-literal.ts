import type { ConditionLiteral as ConditionLiteralRecord } from '../../model/framework.ts';
import { builder } from '../builder.ts';
import { Condition } from './condition.ts';
import { namedClass, namedCondition, type OfFramework } from './framework-words.ts';
import { Term } from './term.ts';

export const ConditionLiteral = builder.objectRef<OfFramework<ConditionLiteralRecord>>('ConditionLiteral');

ConditionLiteral.implement({
  description:
    'An answer with which a provision applies. It is asked only of systems of its class and market date.',
  fields: (t) => ({
    condition: t.field({
      type: Condition,
      nullable: true,
      description: 'The condition and its question. Null if the framework no longer has it.',
      resolve: ({ framework, stated }) => namedCondition(framework, stated.condition),
    }),
    answer: t.boolean({
      description: 'The answer with which the provision applies.',
      resolve: ({ stated }) => !stated.negated,
    }),
    class: t.field({
      type: Term,
      nullable: true,
      description: 'The class for which the question is asked. Null if it is asked for every class.',
      resolve: ({ framework, stated }) => namedClass(framework, stated.class),
    }),
    onMarketBefore: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The question is asked only of systems that were on the market before this day. Null if it is asked of all.',
      resolve: ({ stated }) => stated.onMarketBefore,
    }),
  }),
});
