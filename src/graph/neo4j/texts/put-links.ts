import { z } from 'zod';
import type { Statement } from '../statement.ts';
import { removeFurther, wire } from '../wire.ts';
import type { LinkKind } from './link-kinds.ts';
import { LINK_ID, linkPropertiesOf, markOf } from './marks.ts';
import type { OwnLinks } from './own.ts';

type PutLinks = Statement<OwnLinks, { readonly stated: number }>;

/** States links and counts them. The count is too low where an end does not exist or belongs to another ledger. */
export function putLinks(kind: LinkKind): PutLinks {
  return stating(
    'put-links',
    kind,
    `MERGE (a)-[r:${kind.type} {${LINK_ID}: row.id}]->(b)
${removeFurther('r')}
SET r += row.properties, r.${LINK_ID} = row.id`,
  );
}

/** The same for links that are not there yet, in less time: nothing has to be looked for. */
export function createLinks(kind: LinkKind): PutLinks {
  return stating(
    'create-links',
    kind,
    `CREATE (a)-[r:${kind.type} {${LINK_ID}: row.id}]->(b)
SET r += row.properties`,
  );
}

function stating(
  name: string,
  { type, from, fromKey, to, toKey, whereOwn }: LinkKind,
  state: string,
): PutLinks {
  const known = linkPropertiesOf(type);
  return {
    name: `${name} ${type} ${from} ${to}`,
    text: `UNWIND $batch.rows AS row
MATCH (a:${markOf(from)} {${fromKey}: row.from})
${whereOwn}MATCH (b:${markOf(to)} {${toKey}: row.to})
${state}
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
