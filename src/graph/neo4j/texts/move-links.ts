import { z } from 'zod';
import type { Statement } from '../statement.ts';
import type { LinkKind } from './link-kinds.ts';
import type { OwnLinks } from './own.ts';

/** Removes links of the ledger that are stated again with other ends. */
export function moveLinks({
  type,
  from,
  fromKey,
  to,
  toKey,
  isCatalogue,
}: LinkKind): Statement<OwnLinks, unknown> {
  return {
    name: `move-links ${type} ${from} ${to}`,
    text: `UNWIND $batch.rows AS row
MATCH (a:${from})-[r:${type} {id: row.id}]->(b:${to})
WHERE (a.${fromKey} <> row.from OR b.${toKey} <> row.to)${isCatalogue ? '' : ' AND a.organization = $ledger'}
DELETE r`,
    take: ({ ledger, links }) => ({
      ledger,
      batch: { rows: links.map(({ id, from, to }) => ({ id, from: from.id, to: to.id })) },
    }),
    row: z.unknown(),
  };
}
