import { z } from 'zod';
import type { Statement } from '../statement.ts';
import type { LinkKind } from './link-kinds.ts';
import { LINK_ID, markOf } from './marks.ts';
import type { OwnIds } from './own.ts';

/** The nodes of the ledger at which links begin. */
export function findLinkStarts({
  type,
  from,
  fromKey,
  to,
  whereOwn,
}: LinkKind): Statement<OwnIds, { readonly id: string }> {
  return {
    name: `find-link-starts ${type} ${from} ${to}`,
    text: `UNWIND $batch.ids AS id
MATCH (a:${markOf(from)})-[:${type} {${LINK_ID}: id}]->(:${markOf(to)})
${whereOwn}RETURN DISTINCT a.${fromKey} AS id
ORDER BY id`,
    take: ({ ledger, ids }) => ({ ledger, batch: { ids } }),
    row: z.object({ id: z.string() }),
  };
}
