import { z } from 'zod';
import { keyProperty } from '../../../ledger/fact.ts';
import type { Statement } from '../statement.ts';
import { type ByLabel, byLabel } from './by-label.ts';
import type { OwnIds } from './own-ids.ts';

/** A node that another organization stated: it cannot be stated again. */
export const FIND_OTHERS_NODE: ByLabel<Statement<OwnIds, { readonly id: string }>> = byLabel((label) => ({
  name: `find-others-node ${label}`,
  text: `UNWIND $batch.ids AS id
MATCH (n:${label} {${keyProperty(label)}: id})
WHERE n.organization <> $ledger
RETURN id
ORDER BY id
LIMIT 1`,
  take: ({ ledger, ids }) => ({ ledger, batch: { ids } }),
  row: z.object({ id: z.string() }),
}));
