import { builder } from './builder.ts';
import { LIMITS } from './limits.ts';

/** What every connection takes. */
export const PAGING = builder.args((arg) => ({
  first: arg.int({ required: true, description: `Rows at most, 1 to ${LIMITS.first}.` }),
  after: arg.string({ description: 'Cursor of the row before the first.' }),
}));

/** What every connection costs: itself, and what is asked of a row as often as rows are asked for. */
export function costOfRows({ first }: { readonly first: number }) {
  return { field: 1, multiplier: first };
}
