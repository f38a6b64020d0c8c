import { z } from 'zod';
import type { Statement } from '../statement.ts';
import type { LinkKind } from './link-kinds.ts';

export function removeLinks({ type, from, to }: LinkKind): Statement<readonly string[], unknown> {
  return {
    name: `remove-links ${type} ${to}`,
    text: `UNWIND $batch.ids AS id
MATCH (:${from})-[r:${type} {id: id}]->(:${to})
DELETE r`,
    take: (ids) => ({ batch: { ids } }),
    row: z.unknown(),
  };
}
