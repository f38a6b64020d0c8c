import { kindOf, type ProblemKind } from '../../problems/codes.ts';
import { formatPlace } from '../../problems/format-problem.ts';
import type { Problem as ProblemValue } from '../../problems/problem.ts';
import { builder } from '../builder.ts';
import { refusalOf } from '../error-codes.ts';
import { ProblemCode } from './problem-code.ts';

/** The member of a mutation's union for each kind of problem; null: such a problem is an error of the field. */
export const MEMBER_OF_KIND = {
  INVALID: 'InvalidInput',
  MISSING: 'NotFound',
  CONFLICT: 'Conflict',
  FORBIDDEN: 'Forbidden',
  DAMAGED: null,
  UNAVAILABLE: null,
} as const satisfies Record<ProblemKind, string | null>;
type ProblemMember = Exclude<(typeof MEMBER_OF_KIND)[ProblemKind], null>;

/** Why something was not done, when the caller can mend it. */
export interface Refused {
  readonly refused: ProblemMember;
  readonly problems: readonly ProblemValue[];
}

const Problem = builder.interfaceRef<Refused>('Problem');

Problem.implement({
  description: 'Why something was not done.',
  fields: (t) => ({
    message: t.string({
      description: 'Everything that is wrong, in whole sentences.',
      resolve: ({ problems }) => problems.map(({ sentence }) => sentence).join(' '),
    }),
    fields: t.field({
      type: [FieldProblem],
      cost: { rows: () => 20 },
      description: 'What is wrong, field by field.',
      resolve: ({ problems }) => problems,
    }),
  }),
});

const FieldProblem = builder.objectRef<ProblemValue>('FieldProblem');

FieldProblem.implement({
  description: 'One thing that is wrong with one field.',
  fields: (t) => ({
    path: t.string({ description: 'The field of the input.', resolve: ({ at }) => formatPlace(at) }),
    code: t.expose('code', { type: ProblemCode, description: 'Which rule is broken.' }),
    message: t.string({
      description: 'One sentence that says what is wrong and what to do.',
      resolve: ({ sentence }) => sentence,
    }),
  }),
});

export const InvalidInput = builder.objectRef<Refused>('InvalidInput');

InvalidInput.implement({
  description: 'One or more fields of the input break a rule.',
  interfaces: [Problem],
  fields: () => ({}),
});

export const NotFound = builder.objectRef<Refused>('NotFound');

NotFound.implement({
  description: 'The input names something that does not exist, or that you may not see.',
  interfaces: [Problem],
  fields: () => ({}),
});

export const Conflict = builder.objectRef<Refused>('Conflict');

Conflict.implement({
  description:
    'The input does not fit what is recorded now: something has changed in the meantime, or a name is already used.',
  interfaces: [Problem],
  fields: () => ({}),
});

export const Forbidden = builder.objectRef<Refused>('Forbidden');

Forbidden.implement({
  description: 'You may not do this.',
  interfaces: [Problem],
  fields: () => ({}),
});

/** The members of every mutation's union, its payload aside. */
export const PROBLEM_MEMBERS = [InvalidInput, NotFound, Conflict, Forbidden] as const;

/**
 * The member of the union for a mutation's problems. Throws {@link refusalOf} the problems when they are an error
 * of the field, such as a store that fails.
 */
export function refusedWith(problems: readonly ProblemValue[]): Refused {
  const refused = MEMBER_OF_KIND[kindOf(problems)];
  if (refused === null) throw refusalOf(problems);
  return { refused, problems };
}
