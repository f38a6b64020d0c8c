import { z } from 'zod';
import type { Statement } from '../statement.ts';
import type { LinkKind } from './link-kinds.ts';
import { LINK_ID, markOf } from './marks.ts';
import type { OwnIds } from './own.ts';

/** Removes links that start in the ledger. */
export function removeLinks({ type, from, to, whereOwn }: LinkKind): Statement<OwnIds, unknown> {
  return {
    name: `remove-links ${type} ${from} ${to}`,
    text: `UNWIND $batch.ids AS id
MATCH (a:${markOf(from)})-[r:${type} {${LINK_ID}: id}]->(:${markOf(to)})
${whereOwn}DELETE r`,
    take: ({ ledger, ids }) => ({ ledger, batch: { ids } }),
    row: z.unknown(),
  };
}
