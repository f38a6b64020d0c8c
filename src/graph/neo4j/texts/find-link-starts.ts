import { z } from 'zod';
import type { Statement } from '../statement.ts';
import type { LinkKind } from './link-kinds.ts';

/** The nodes at which links begin. */
export function findLinkStarts({
  type,
  from,
  fromKey,
  to,
}: LinkKind): Statement<readonly string[], { readonly id: string }> {
  return {
    name: `find-link-starts ${type} ${to}`,
    text: `UNWIND $batch.ids AS id
MATCH (a:${from})-[:${type} {id: id}]->(:${to})
RETURN DISTINCT a.${fromKey} AS id
ORDER BY id`,
    take: (ids) => ({ batch: { ids } }),
    row: z.object({ id: z.string() }),
  };
}
