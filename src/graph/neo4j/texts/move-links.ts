import { z } from 'zod';
import type { LinkFact } from '../../../ledger/fact.ts';
import type { Statement } from '../statement.ts';
import type { LinkKind } from './link-kinds.ts';

/** Removes links that are stated again with other ends. */
export function moveLinks({
  type,
  from,
  fromKey,
  to,
  toKey,
}: LinkKind): Statement<readonly LinkFact[], unknown> {
  return {
    name: `move-links ${type} ${to}`,
    text: `UNWIND $batch.rows AS row
MATCH (a:${from})-[r:${type} {id: row.id}]->(b:${to})
WHERE a.${fromKey} <> row.from OR b.${toKey} <> row.to
DELETE r`,
    take: (links) => ({
      batch: { rows: links.map(({ id, from, to }) => ({ id, from: from.id, to: to.id })) },
    }),
    row: z.unknown(),
  };
}
