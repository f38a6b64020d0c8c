import { builder } from './builder.ts';
import { LIMITS } from './limits.ts';

/** The arguments of every connection. */
export const PAGING = builder.args((arg) => ({
  first: arg.int({ required: true, description: `How many rows to return at most, 1 to ${LIMITS.first}.` }),
  after: arg.string({ description: 'The cursor of the row after which the page begins.' }),
}));
