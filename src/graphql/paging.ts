import { builder } from './builder.ts';
import { LIMITS } from './limits.ts';

/** The arguments of every connection. */
export const PAGING = builder.args((arg) => ({
  first: arg.int({ required: true, description: `How many rows to return at most, 1 to ${LIMITS.first}.` }),
  after: arg.string({ description: 'The cursor of the row after which the page begins.' }),
}));

/** The arguments of a connection in order of time, whose last rows can be asked for as well. */
export const PAGING_IN_TIME = builder.args((arg) => ({
  first: arg.int({
    description: `How many rows to return at most, from the oldest on, 1 to ${LIMITS.first}. Give \`first\` or \`last\`.`,
  }),
  after: arg.string({ description: 'With `first`: the cursor of the row after which the page begins.' }),
  last: arg.int({
    description: `How many rows to return at most, up to the newest, 1 to ${LIMITS.first}. They too have the oldest first.`,
  }),
  before: arg.string({ description: 'With `last`: the cursor of the row before which the page ends.' }),
}));
