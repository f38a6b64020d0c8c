import { z } from 'zod';
import type { Properties } from '../../../ledger/fact.ts';
import type { Statement } from '../statement.ts';
import { propertiesRow } from '../wire.ts';
import type { LinkKind } from './link-kinds.ts';

/** A link in the graph, with the keys of its ends. */
export interface LinkRow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

export function scanLinks({
  type,
  from,
  fromKey,
  to,
  toKey,
  whereOwn,
}: LinkKind): Statement<{ readonly ledger: string }, LinkRow> {
  return {
    name: `scan-links ${type} ${from} ${to}`,
    text: `MATCH (a:${from})-[r:${type}]->(b:${to})
${whereOwn}RETURN r.id AS id, a.${fromKey} AS from, b.${toKey} AS to, properties(r) AS properties
ORDER BY id`,
    take: ({ ledger }) => ({ ledger }),
    row: z.object({ id: z.string(), from: z.string(), to: z.string(), properties: propertiesRow }),
  };
}
