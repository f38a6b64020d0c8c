import { z } from 'zod';
import type { Statement } from '../statement.ts';
import { ownPropertiesRow, selectProperties } from '../wire.ts';
import type { LinkKind } from './link-kinds.ts';
import { LINK_ID, linkPropertiesOf, markOf } from './marks.ts';
import type { OwnIds } from './own.ts';
import type { LinkRow } from './scan-links.ts';

type FindLinks = Statement<OwnIds, LinkRow>;

/** Links of the ledger, by their ids. */
export function findLinks(kind: LinkKind): FindLinks {
  return finding(
    'find-links',
    kind,
    `(a:${markOf(kind.from)})-[r:${kind.type} {${LINK_ID}: id}]->(b:${markOf(kind.to)})`,
  );
}

/** Links of the ledger that begin at some nodes, by the ids of the nodes. */
export function findLinksFrom(kind: LinkKind): FindLinks {
  return finding(
    'find-links-from',
    kind,
    `(a:${markOf(kind.from)} {${kind.fromKey}: id})-[r:${kind.type}]->(b:${markOf(kind.to)})`,
  );
}

/** Links of the ledger that end at some nodes, by the ids of the nodes. */
export function findLinksTo(kind: LinkKind): FindLinks {
  return finding(
    'find-links-to',
    kind,
    `(b:${markOf(kind.to)} {${kind.toKey}: id})<-[r:${kind.type}]-(a:${markOf(kind.from)})`,
  );
}

function finding(
  name: string,
  { type, from, fromKey, to, toKey, isCatalogue }: LinkKind,
  pattern: string,
): FindLinks {
  return {
    name: `${name} ${type} ${from} ${to}`,
    text: `UNWIND $batch.ids AS id
MATCH ${pattern}
WHERE r.${LINK_ID} IS NOT NULL${isCatalogue ? '' : ' AND a.organization = $ledger'}
RETURN r.${LINK_ID} AS id, a.${fromKey} AS from, b.${toKey} AS to, ${selectProperties('r', linkPropertiesOf(type))}
ORDER BY id`,
    take: ({ ledger, ids }) => ({ ledger, batch: { ids } }),
    row: z.object({ id: z.string(), from: z.string(), to: z.string(), ...ownPropertiesRow }),
  };
}
