import { z } from 'zod';
import type { Statement } from '../statement.ts';
import { whole } from '../wire.ts';

/** One run of a rebuild: its ledger, and the token by which it holds it. */
export interface RebuildRun {
  readonly ledger: string;
  readonly token: number;
}
type Held = { readonly held: number };

const heldRow = z.object({ held: z.int() });
const take = ({ ledger, token }: RebuildRun) => ({ ledger, token: whole(token) });

/** Whoever begins last goes on: an earlier run finds that it no longer holds the ledger. */
export const BEGIN_REBUILDING: Statement<RebuildRun, Held> = {
  name: 'begin-rebuilding',
  text: `MATCH (l:Ledger {name: $ledger})
SET l.rebuilding = true, l.rebuilder = $token
RETURN count(l) AS held`,
  take,
  row: heldRow,
};

/** Locks the ledger for a transaction of the run that holds it. */
export const HOLD_REBUILDING: Statement<RebuildRun, Held> = {
  name: 'hold-rebuilding',
  text: `MATCH (l:Ledger {name: $ledger})
WHERE l.rebuilder = $token
SET l.rebuilder = $token
RETURN count(l) AS held`,
  take,
  row: heldRow,
};

/** The token stays, so that a scan can tell that a rebuild began and ended under it. */
export const END_REBUILDING: Statement<RebuildRun, Held> = {
  name: 'end-rebuilding',
  text: `MATCH (l:Ledger {name: $ledger})
WHERE l.rebuilder = $token
SET l.rebuilding = false
RETURN count(l) AS held`,
  take,
  row: heldRow,
};

/** Whether a ledger is being made again, and by which run it was last. */
export const READ_REBUILDING: Statement<
  { readonly ledger: string },
  { readonly rebuilding: boolean; readonly rebuilder: number | null }
> = {
  name: 'read-rebuilding',
  text: 'MATCH (l:Ledger {name: $ledger}) RETURN l.rebuilding AS rebuilding, l.rebuilder AS rebuilder',
  take: ({ ledger }) => ({ ledger }),
  row: z.object({ rebuilding: z.boolean(), rebuilder: z.int().nullable() }),
};
