import { z } from 'zod';
import { STORE_FORMAT } from '../../store-format.ts';
import type { Statement } from '../statement.ts';
import { whole } from '../wire.ts';
import { markOf } from './marks.ts';

interface StatedFormat {
  /** Null where the database states none. */
  readonly format: number | null;
  /** The format that an earlier version stated, which did not mark its nodes. */
  readonly unmarked: number | null;
  /** Whether version 0.1.0 recorded something in the database: it stated no format. */
  readonly isOf010: boolean;
}

/** A ledger is known by all that version 0.1.0 kept of it: other applications have nodes with this label too. */
export const READ_FORMAT: Statement<null, StatedFormat> = {
  name: 'read-format',
  text: `OPTIONAL MATCH (f:${markOf('StoreFormat')} {name: $name})
WITH f.format AS format
OPTIONAL MATCH (u:StoreFormat {name: $name})
WHERE NOT u:${markOf('StoreFormat')}
WITH format, max(u.format) AS unmarked
RETURN format, unmarked, EXISTS {
  MATCH (l:Ledger)
  WHERE NOT l:${markOf('Ledger')} AND l.name IS NOT NULL AND l.seq IS NOT NULL AND l.hash IS NOT NULL
    AND l.loads IS NOT NULL AND l.rebuilding IS NOT NULL
} AS isOf010`,
  take: () => ({ name: NAME }),
  row: z.object({ format: z.int().nullable(), unmarked: z.int().nullable(), isOf010: z.boolean() }),
};

/** States the format of this program where none is stated, and returns what is stated then. */
export const STATE_FORMAT: Statement<null, { readonly format: number }> = {
  name: 'state-format',
  text: `MERGE (f:${markOf('StoreFormat')} {name: $name})
ON CREATE SET f:StoreFormat, f.format = $format
RETURN f.format AS format`,
  take: () => ({ name: NAME, format: whole(STORE_FORMAT) }),
  row: z.object({ format: z.int() }),
};

/** Locks the format until the transaction ends, so that one process alone migrates the graph, and returns it. */
export const HOLD_FORMAT: Statement<null, { readonly format: number }> = {
  name: 'hold-format',
  text: `MATCH (f:${markOf('StoreFormat')} {name: $name})
SET f.name = f.name
RETURN f.format AS format`,
  take: () => ({ name: NAME }),
  row: z.object({ format: z.int() }),
};

/** States the format of this program in the place of an earlier one. */
export const RAISE_FORMAT: Statement<null, unknown> = {
  name: 'raise-format',
  text: `MATCH (f:${markOf('StoreFormat')} {name: $name})
SET f.format = $format`,
  take: () => ({ name: NAME, format: whole(STORE_FORMAT) }),
  row: z.unknown(),
};

/** The one node of its label. */
const NAME = 'aims-crosswalk';
