import { builder } from './builder.ts';
import { LIMITS } from './limits.ts';

/** The arguments of every connection. */
export const PAGING = builder.args((arg) => ({
  first: arg.int({ required: true, description: `Rows at most, 1 to ${LIMITS.first}.` }),
  after: arg.string({ description: 'Cursor of the row before the first.' }),
}));
