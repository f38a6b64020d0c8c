import { z } from 'zod';
import { LINK_TYPES } from '../../../ledger/records/link-types.ts';
import { LABELS } from '../../../ledger/records/registry.ts';
import type { Statement } from '../statement.ts';
import { LINK_ID, markOf, STORE_LABELS } from './marks.ts';

interface FoundMark {
  /** What marks a node or link in the database as the product's; null: nothing has a mark. */
  readonly mark: string | null;
  /** Whether the product wrote ledgers there: they have all that a ledger has. */
  readonly hasLedgers: boolean;
}

export const FIND_MARK: Statement<null, FoundMark> = {
  name: 'find-mark',
  text: `WITH COLLECT {
  MATCH (n:${[...LABELS, ...STORE_LABELS].map(markOf).join('|')})
  UNWIND labels(n) AS label
  WITH label WHERE label IN $batch.marks
  RETURN label
  LIMIT 1
} AS labels, COLLECT {
  MATCH ()-[r:${LINK_TYPES.map(({ type }) => type).join('|')}]->()
  WHERE r.${LINK_ID} IS NOT NULL
  RETURN type(r)
  LIMIT 1
} AS types
RETURN CASE
  WHEN size(labels) > 0 THEN 'nodes with the label ' + labels[0]
  WHEN size(types) > 0 THEN types[0] + ' links with the property ${LINK_ID}'
END AS mark, EXISTS {
  MATCH (l:${markOf('Ledger')})
  WHERE l.seq IS NOT NULL AND l.hash IS NOT NULL AND l.loads IS NOT NULL AND l.rebuilding IS NOT NULL
} AS hasLedgers`,
  take: () => ({ batch: { marks: [...LABELS, ...STORE_LABELS].map(markOf) } }),
  row: z.object({ mark: z.string().nullable(), hasLedgers: z.boolean() }),
};

/** Whether somebody else has nodes with a label. */
export function findOthers(label: string): Statement<null, { readonly isUsed: boolean }> {
  return {
    name: `find-others ${label}`,
    text: `RETURN EXISTS {
  MATCH (n:${label})
  WHERE NOT n:Aims${label}
} AS isUsed`,
    take: () => ({}),
    row: z.object({ isUsed: z.boolean() }),
  };
}
