import { z } from 'zod';
import type { Statement } from '../statement.ts';
import { HEAD_COLUMNS } from './head-columns.ts';

/** A row about which nothing is known yet: whoever reads it can report damage. */
type Unknown<F extends string> = { readonly [N in F]?: unknown };

/** The node of every ledger, whatever it holds. */
export const EXAMINE_HEADS: Statement<
  null,
  Unknown<'ledger' | 'seq' | 'hash' | 'at' | 'rebuilding' | 'removing' | 'loads'>
> = {
  name: 'examine-heads',
  text: `MATCH (l:AimsLedger)
RETURN ${HEAD_COLUMNS}
ORDER BY ledger`,
  take: () => ({}),
  row: z.object({
    ledger: z.unknown(),
    seq: z.unknown(),
    hash: z.unknown(),
    at: z.unknown(),
    rebuilding: z.unknown(),
    removing: z.unknown(),
    loads: z.unknown(),
  }),
};

/** The places of all changes, without their content. */
export const EXAMINE_PLACES: Statement<null, Unknown<'ledger' | 'seq' | 'element'>> = {
  name: 'examine-places',
  text: `MATCH (c:AimsChange)
RETURN c.ledger AS ledger, c.seq AS seq, elementId(c) AS element
ORDER BY ledger, seq`,
  take: () => ({}),
  row: z.object({ ledger: z.unknown(), seq: z.unknown(), element: z.string() }),
};

/** Everything that one change's node holds. */
export const EXAMINE_CHANGE: Statement<
  { readonly element: string },
  Unknown<'ledger' | 'seq' | 'key' | 'body' | 'entry' | 'touches'>
> = {
  name: 'examine-change',
  text: `MATCH (c:AimsChange) WHERE elementId(c) = $element
RETURN c.ledger AS ledger, c.seq AS seq, c.key AS key, c.body AS body, c.entry AS entry, c.touches AS touches`,
  take: ({ element }) => ({ element }),
  row: z.object({
    ledger: z.unknown(),
    seq: z.unknown(),
    key: z.unknown(),
    body: z.unknown(),
    entry: z.unknown(),
    touches: z.unknown(),
  }),
};

/** Every official text. */
export const EXAMINE_TEXTS: Statement<null, Unknown<'organization' | 'provision' | 'text' | 'sha256'>> = {
  name: 'examine-texts',
  text: `MATCH (t:AimsProvisionText)
RETURN t.organization AS organization, t.provision AS provision, t.text AS text, t.sha256 AS sha256
ORDER BY organization, provision`,
  take: () => ({}),
  row: z.object({
    organization: z.unknown(),
    provision: z.unknown(),
    text: z.unknown(),
    sha256: z.unknown(),
  }),
};
