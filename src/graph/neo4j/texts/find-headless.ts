import { z } from 'zod';
import type { Statement } from '../statement.ts';

/** Some ledgers that have changes but no head. Looks through the index of all changes. */
export const FIND_HEADLESS: Statement<null, { readonly ledger?: unknown }> = {
  name: 'find-headless',
  text: `MATCH (c:AimsChange)
WHERE c.ledger IS NOT NULL AND c.seq IS NOT NULL
WITH DISTINCT c.ledger AS ledger
WHERE NOT EXISTS { MATCH (:AimsLedger {name: ledger}) }
RETURN ledger
ORDER BY ledger
LIMIT 10`,
  take: () => ({}),
  row: z.object({ ledger: z.unknown() }),
};
