import { z } from 'zod';
import { keyProperty } from '../../../ledger/fact.ts';
import type { Statement } from '../statement.ts';
import { type ByLabel, byLabel } from './by-label.ts';

/** A node that has ceased takes its links with it. */
export const REMOVE_NODES: ByLabel<Statement<readonly string[], unknown>> = byLabel((label) => ({
  name: `remove-nodes ${label}`,
  text: `UNWIND $batch.ids AS id
MATCH (n:${label} {${keyProperty(label)}: id})
DETACH DELETE n`,
  take: (ids) => ({ batch: { ids } }),
  row: z.unknown(),
}));
