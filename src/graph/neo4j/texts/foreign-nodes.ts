import { z } from 'zod';
import { keyProperty } from '../../../ledger/records/registry.ts';
import type { Statement } from '../statement.ts';
import { type ByLabel, byLabel } from './by-label.ts';
import { LINK_ID, markOf } from './marks.ts';
import type { OwnIds } from './own.ts';

/** Finds the first of the given nodes, by id. */
export type FindNode = ByLabel<Statement<OwnIds, { readonly id: string }>>;

/** Finds a node at which a link of another ledger ends: it cannot be removed. */
export const FIND_HELD_NODE = findNode(
  'find-held-node',
  `<-[r]-(a)\nWHERE r.${LINK_ID} IS NOT NULL AND a.organization <> $ledger`,
);

/** Finds a node that another organization stated: this organization cannot state it. */
export const FIND_OTHERS_NODE = findNode('find-others-node', '\nWHERE n.organization <> $ledger');

/** Finds the first of some nodes `n` that match the rest of the pattern. */
function findNode(name: string, rest: string): FindNode {
  return byLabel((label) => ({
    name: `${name} ${label}`,
    text: `UNWIND $batch.ids AS id
MATCH (n:${markOf(label)} {${keyProperty(label)}: id})${rest}
RETURN id
ORDER BY id
LIMIT 1`,
    take: ({ ledger, ids }) => ({ ledger, batch: { ids } }),
    row: z.object({ id: z.string() }),
  }));
}
