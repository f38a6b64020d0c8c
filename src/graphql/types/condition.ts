import type { Condition as ConditionRecord } from '../../model/framework.ts';
import { builder } from '../builder.ts';
import { ConditionScope } from './enums.ts';

export const Condition = builder.objectRef<ConditionRecord>('Condition');

Condition.implement({
  description: 'A yes/no question on which provisions of a framework depend.',
  fields: (t) => ({
    conditionId: t.exposeString('id', { description: 'The id within the framework.' }),
    label: t.exposeString('label', { description: 'The condition in a few words.' }),
    question: t.exposeString('question', { description: 'The question, which is answered yes or no.' }),
    scope: t.field({
      type: ConditionScope,
      description: 'Who answers the question.',
      resolve: ({ scope }) => scope,
    }),
    notes: t.exposeString('notes', {
      nullable: true,
      description: 'Help for whoever answers, and the provision from which the question comes.',
    }),
  }),
});
