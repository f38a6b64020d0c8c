import { z } from 'zod';
import type { Statement } from '../statement.ts';
import { removeFurther, wire } from '../wire.ts';
import type { LinkKind } from './link-kinds.ts';
import { LINK_ID, linkPropertiesOf, markOf } from './marks.ts';
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
  const known = linkPropertiesOf(type);
  return {
    name: `put-links ${type} ${from} ${to}`,
    text: `UNWIND $batch.rows AS row
MATCH (a:${markOf(from)} {${fromKey}: row.from})
${whereOwn}MATCH (b:${markOf(to)} {${toKey}: row.to})
MERGE (a)-[r:${type} {${LINK_ID}: row.id}]->(b)
${removeFurther('r')}
SET r += row.properties, r.${LINK_ID} = row.id
RETURN count(r) AS stated`,
    take: ({ ledger, links }) => ({
      ledger,
      batch: {
        rows: links.map((link) => ({
          ...{ id: link.id, from: link.from.id, to: link.to.id },
          properties: wire(known, link.properties),
        })),
      },
    }),
    row: z.object({ stated: z.int() }),
  };
}
