import { z } from 'zod';
import { STORE_FORMAT } from '../../store-format.ts';
import type { Statement } from '../statement.ts';

interface StatedFormat {
  /** Null where the database states none. */
  readonly format: number | null;
  /** Whether the product has recorded something in it. */
  readonly isUsed: boolean;
}

export const READ_FORMAT: Statement<null, StatedFormat> = {
  name: 'read-format',
  text: `OPTIONAL MATCH (f:StoreFormat {name: $name})
RETURN f.format AS format, EXISTS { (:Ledger) } OR EXISTS { (:Change) } AS isUsed`,
  take: () => ({ name: NAME }),
  row: z.object({ format: z.int().nullable(), isUsed: z.boolean() }),
};

/** States the format of this program where none is stated, and returns what is stated then. */
export const STATE_FORMAT: Statement<null, { readonly format: number }> = {
  name: 'state-format',
  text: `MERGE (f:StoreFormat {name: $name})
ON CREATE SET f.format = $format
RETURN f.format AS format`,
  take: () => ({ name: NAME, format: STORE_FORMAT }),
  row: z.object({ format: z.int() }),
};

/** The one node of its label. */
const NAME = 'aims-crosswalk';
