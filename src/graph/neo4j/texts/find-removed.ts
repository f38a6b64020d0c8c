import { z } from 'zod';
import type { Statement } from '../statement.ts';

/** Finds what stays of an organization that was removed, unless a new ledger may begin under its slug. */
export const FIND_REMOVED: Statement<{ readonly ledger: string }, { readonly slug: string }> = {
  name: 'find-removed',
  text: `MATCH (r:AimsRemovedOrganization {slug: $ledger})
WHERE NOT coalesce(r.reissued, false)
RETURN r.slug AS slug`,
  take: ({ ledger }) => ({ ledger }),
  row: z.object({ slug: z.string() }),
};
