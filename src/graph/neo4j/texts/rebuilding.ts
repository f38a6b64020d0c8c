import { z } from 'zod';
import type { Statement } from '../statement.ts';
import { whole } from '../wire.ts';
import { IS_REMOVING } from './head-columns.ts';

/** One run of a rebuild: its ledger, and the token with which it holds the ledger. */
export interface RebuildRun {
  readonly ledger: string;
  readonly token: number;
}
type Held = { readonly held: number };

const heldRow = z.object({ held: z.int() });
const take = ({ ledger, token }: RebuildRun) => ({ ledger, token: whole(token) });

/**
 * Begins a run. The run that begins last continues: an earlier run finds that it no longer holds the ledger. A removal is
 * never taken over.
 */
export const BEGIN_REBUILDING: Statement<RebuildRun, Held> = {
  name: 'begin-rebuilding',
  text: `MATCH (l:AimsLedger {name: $ledger})
WHERE NOT ${IS_REMOVING}
SET l.rebuilding = true, l.rebuilder = $token
RETURN count(l) AS held`,
  take,
  row: heldRow,
};

/** Locks the ledger for a transaction of the run that holds it. */
export const HOLD_REBUILDING: Statement<RebuildRun, Held> = {
  name: 'hold-rebuilding',
  text: `MATCH (l:AimsLedger {name: $ledger})
WHERE l.rebuilder = $token
SET l.rebuilder = $token
RETURN count(l) AS held`,
  take,
  row: heldRow,
};

/**
 * Ends a run with what the graph adds up to now. The token stays, so that a scan notices a rebuild that began and ended
 * during it.
 */
export const END_REBUILDING: Statement<RebuildRun & { readonly sum: string }, Held> = {
  name: 'end-rebuilding',
  text: `MATCH (l:AimsLedger {name: $ledger})
WHERE l.rebuilder = $token
SET l.rebuilding = false, l.sum = $sum
RETURN count(l) AS held`,
  take: ({ sum, ...run }) => ({ ...take(run), sum }),
  row: heldRow,
};
