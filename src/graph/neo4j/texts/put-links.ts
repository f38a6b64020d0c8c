import { z } from 'zod';
import type { Statement } from '../statement.ts';
import { wire } from '../wire.ts';
import type { LinkKind } from './link-kinds.ts';
import type { OwnLinks } from './own.ts';

/** States links and counts them. The count is too low where an end does not exist or belongs to another ledger. */
export function putLinks({
  type,
  from,
  fromKey,
  to,
  toKey,
  whereOwn,
}: LinkKind): Statement<OwnLinks, { readonly stated: number }> {
  return {
    name: `put-links ${type} ${from} ${to}`,
    text: `UNWIND $batch.rows AS row
MATCH (a:${from} {${fromKey}: row.from})
${whereOwn}MATCH (b:${to} {${toKey}: row.to})
MERGE (a)-[r:${type} {id: row.id}]->(b)
SET r = row.properties, r.id = row.id
RETURN count(r) AS stated`,
    take: ({ ledger, links }) => ({
      ledger,
      batch: {
        rows: links.map((link) => ({
          ...{ id: link.id, from: link.from.id, to: link.to.id },
          properties: wire(link.properties),
        })),
      },
    }),
    row: z.object({ stated: z.int() }),
  };
}
