import { z } from 'zod';
import { keyProperty } from '../../../ledger/records/registry.ts';
import type { Statement } from '../statement.ts';
import { type ByLabel, byLabel } from './by-label.ts';
import type { OwnIds } from './own.ts';

/** Finds the first, by id, of the nodes named. */
export type FindNode = ByLabel<Statement<OwnIds, { readonly id: string }>>;

/** A node at which a link of another ledger ends: it cannot cease. */
export const FIND_HELD_NODE = findNode('find-held-node', '<--(a)\nWHERE a.organization <> $ledger');

/** A node that another organization stated: it cannot be stated again. */
export const FIND_OTHERS_NODE = findNode('find-others-node', '\nWHERE n.organization <> $ledger');

/** The first of some nodes `n` of which the rest of the pattern holds. */
function findNode(name: string, rest: string): FindNode {
  return byLabel((label) => ({
    name: `${name} ${label}`,
    text: `UNWIND $batch.ids AS id
MATCH (n:${label} {${keyProperty(label)}: id})${rest}
RETURN id
ORDER BY id
LIMIT 1`,
    take: ({ ledger, ids }) => ({ ledger, batch: { ids } }),
    row: z.object({ id: z.string() }),
  }));
}
