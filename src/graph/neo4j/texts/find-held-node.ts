import { z } from 'zod';
import { keyProperty } from '../../../ledger/fact.ts';
import type { Statement } from '../statement.ts';
import { type ByLabel, byLabel } from './by-label.ts';
import type { OwnIds } from './own-ids.ts';

/** A node at which a link of another ledger ends: it cannot cease. */
export const FIND_HELD_NODE: ByLabel<Statement<OwnIds, { readonly id: string }>> = byLabel((label) => ({
  name: `find-held-node ${label}`,
  text: `UNWIND $batch.ids AS id
MATCH (n:${label} {${keyProperty(label)}: id})<--(a)
WHERE a.organization <> $ledger
RETURN id
ORDER BY id
LIMIT 1`,
  take: ({ ledger, ids }) => ({ ledger, batch: { ids } }),
  row: z.object({ id: z.string() }),
}));
