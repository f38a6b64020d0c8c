import { z } from 'zod';
import type { Statement } from '../statement.ts';
import type { LinkKind } from './link-kinds.ts';
import type { OwnIds } from './own-ids.ts';

/** The nodes of the ledger at which links begin. */
export function findLinkStarts({
  type,
  from,
  fromKey,
  to,
  isCatalogue,
}: LinkKind): Statement<OwnIds, { readonly id: string }> {
  return {
    name: `find-link-starts ${type} ${to}`,
    text: `UNWIND $batch.ids AS id
MATCH (a:${from})-[:${type} {id: id}]->(:${to})
${isCatalogue ? '' : 'WHERE a.organization = $ledger\n'}RETURN DISTINCT a.${fromKey} AS id
ORDER BY id`,
    take: ({ ledger, ids }) => ({ ledger, batch: { ids } }),
    row: z.object({ id: z.string() }),
  };
}
