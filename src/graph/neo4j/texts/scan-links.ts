import { z } from 'zod';
import type { Statement } from '../statement.ts';
import { type OwnProperties, ownPropertiesRow, selectProperties } from '../wire.ts';
import type { LinkKind } from './link-kinds.ts';
import { LINK_ID, linkPropertiesOf, markOf } from './marks.ts';

/** A link in the graph, with the keys of its ends. */
export interface LinkRow extends OwnProperties {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export function scanLinks({
  type,
  from,
  fromKey,
  to,
  toKey,
  isCatalogue,
}: LinkKind): Statement<{ readonly ledger: string }, LinkRow> {
  return {
    name: `scan-links ${type} ${from} ${to}`,
    text: `MATCH (a:${markOf(from)})-[r:${type}]->(b:${markOf(to)})
WHERE r.${LINK_ID} IS NOT NULL${isCatalogue ? '' : ' AND a.organization = $ledger'}
RETURN r.${LINK_ID} AS id, a.${fromKey} AS from, b.${toKey} AS to, ${selectProperties('r', linkPropertiesOf(type))}
ORDER BY id`,
    take: ({ ledger }) => ({ ledger }),
    row: z.object({ id: z.string(), from: z.string(), to: z.string(), ...ownPropertiesRow }),
  };
}
