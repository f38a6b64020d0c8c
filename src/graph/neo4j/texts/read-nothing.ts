import { z } from 'zod';
import type { Statement } from '../statement.ts';

/** Asks for no record: the end of its transaction says what was committed last. */
export const READ_NOTHING: Statement<null, { readonly nothing: null }> = {
  name: 'read-nothing',
  text: 'RETURN null AS nothing',
  take: () => ({}),
  row: z.object({ nothing: z.null() }),
};
