import type { ChangeEntry } from '../../../ledger/change.ts';
import type { Statement } from '../statement.ts';
import { entryRow } from './change-row.ts';

/** The changes that touched any of some nodes, oldest first. */
export const READ_HISTORY: Statement<
  { readonly ledger: string; readonly nodes: readonly string[] },
  { readonly entry: ChangeEntry; readonly nodes: readonly string[] }
> = {
  name: 'read-history',
  text: `MATCH (c:AimsChange {ledger: $ledger})
WHERE any(node IN c.touches WHERE node IN $batch.nodes)
RETURN c.ledger AS ledger, c.seq AS seq, c.key AS key, c.entry AS entry, [node IN c.touches WHERE node IN $batch.nodes] AS nodes
ORDER BY c.seq`,
  take: ({ ledger, nodes }) => ({ ledger, batch: { nodes } }),
  row: entryRow,
};
