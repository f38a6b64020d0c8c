import { z } from 'zod';
import type { Statement } from '../statement.ts';
import type { LinkKind } from './link-kinds.ts';
import { LINK_ID, markOf } from './marks.ts';
import type { OwnLinks } from './own.ts';

/**
 * Moves links of the ledger that are stated again with other ends, with what others added to them. A link whose new end
 * does not exist is gone then; stating it is refused afterwards.
 */
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
MATCH (a)-[r:${type} {${LINK_ID}: row.id}]->(b)
WHERE NOT (a:${markOf(from)} AND a.${fromKey} = row.from AND b:${markOf(to)} AND b.${toKey} = row.to)${isCatalogue ? '' : ' AND a.organization = $ledger'}
WITH row, r, properties(r) AS held
DELETE r
WITH row, held
MATCH (a:${markOf(from)} {${fromKey}: row.from})
MATCH (b:${markOf(to)} {${toKey}: row.to})
CREATE (a)-[moved:${type}]->(b)
SET moved = held`,
    take: ({ ledger, links }) => ({
      ledger,
      batch: { rows: links.map(({ id, from, to }) => ({ id, from: from.id, to: to.id })) },
    }),
    row: z.unknown(),
  };
}
