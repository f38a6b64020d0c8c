import { z } from 'zod';
import type { Statement } from '../statement.ts';

/** The components of the server with their versions. Servers of every version understand the text, in every database. */
export const READ_COMPONENTS: Statement<
  null,
  { readonly name: string; readonly versions: readonly string[] }
> = {
  name: 'read-components',
  text: 'CALL dbms.components() YIELD name, versions RETURN name, versions',
  take: () => ({}),
  row: z.object({ name: z.string(), versions: z.array(z.string()) }),
};
