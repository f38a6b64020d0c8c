import type { Problem as ProblemValue } from '../../problems.ts';
import { builder } from '../builder.ts';

/** Why something was not done, where that is the caller's to mend. */
export interface Refused {
  readonly refused: 'InvalidInput' | 'NotFound';
  readonly problems: readonly ProblemValue[];
}

const Problem = builder.interfaceRef<Refused>('Problem');

Problem.implement({
  description: 'Why something was not done.',
  fields: (t) => ({
    message: t.string({
      description: 'All that is wrong, in sentences.',
      resolve: ({ problems }) => problems.map(({ sentence }) => sentence).join(' '),
    }),
    fields: t.field({
      type: [FieldProblem],
      description: 'What is wrong, field by field.',
      resolve: ({ problems }) => problems,
    }),
  }),
});

const FieldProblem = builder.objectRef<ProblemValue>('FieldProblem');

FieldProblem.implement({
  description: 'One fault of one field.',
  fields: (t) => ({
    path: t.string({ description: 'The field of the input.', resolve: ({ file }) => file }),
    message: t.string({
      description: 'One sentence that names the rule and what to do.',
      resolve: ({ sentence }) => sentence,
    }),
  }),
});

export const InvalidInput = builder.objectRef<Refused>('InvalidInput');

InvalidInput.implement({
  description: 'Fields of the input break rules.',
  interfaces: [Problem],
  fields: () => ({}),
});

export const NotFound = builder.objectRef<Refused>('NotFound');

NotFound.implement({
  description: 'The input names what does not exist, or not for this viewer.',
  interfaces: [Problem],
  fields: () => ({}),
});
