import { z } from 'zod';
import { keyProperty, ownerProperty } from '../../../ledger/records/registry.ts';
import type { LedgerState } from '../../../model/coverage.ts';
import { REMOVER } from '../../ledger-removing.ts';
import type { Statement } from '../statement.ts';
import { whole } from '../wire.ts';
import { type ByLabel, byLabel } from './by-label.ts';
import { IS_REMOVING } from './head-columns.ts';
import { markOf, type StoreLabel } from './marks.ts';
import { removeStated } from './remove-stated.ts';

interface Ledger {
  readonly ledger: string;
}

/** Closes a ledger for its removal, unless it has another newest change. It stays closed until it is gone. */
export const BEGIN_REMOVING: Statement<
  Ledger & { readonly newest: LedgerState },
  { readonly isOther: boolean }
> = {
  name: 'begin-removing',
  text: `MATCH (l:AimsLedger {name: $ledger})
SET l.name = l.name
WITH l, ${IS_REMOVING} AS isBegun
WITH l, NOT isBegun AND (l.seq <> $seq OR l.hash <> $hash) AS isOther
FOREACH (closed IN CASE WHEN isOther THEN [] ELSE [l] END |
  SET closed.rebuilding = true, closed.rebuilder = ${REMOVER})
RETURN isOther`,
  take: ({ ledger, newest: { seq, hash } }) => ({ ledger, seq: whole(seq), hash }),
  row: z.object({ isOther: z.boolean() }),
};

/** The keys of the nodes of an organization. */
export const READ_OWN_KEYS: ByLabel<Statement<Ledger, { readonly id: string }>> = byLabel((label) => ({
  name: `read-own-keys ${label}`,
  text: `MATCH (n:${markOf(label)})
WHERE n.${ownerProperty(label) ?? keyProperty(label)} = $ledger
RETURN n.${keyProperty(label)} AS id
ORDER BY id`,
  take: ({ ledger }) => ({ ledger }),
  row: z.object({ id: z.string() }),
}));

type Removing = Statement<Ledger, { readonly removed: number }>;

/** Removes some official texts of an organization. */
export const REMOVE_TEXTS = removing(
  'ProvisionText',
  'organization',
  ['organization', 'provision', 'text', 'sha256'],
  500,
);

/** Removes some changes of a ledger. */
export const REMOVE_CHANGES = removing(
  'Change',
  'ledger',
  ['ledger', 'seq', 'key', 'hash', 'at', 'actor', 'operation', 'body', 'entry', 'touches'],
  100,
);

/** Removes the head of a ledger. */
export const REMOVE_HEAD = removing(
  'Ledger',
  'name',
  ['name', 'seq', 'hash', 'at', 'rebuilding', 'rebuilder', 'loads', 'sum'],
  1,
);

/** Removes some nodes that are no records, see {@link removeStated}. */
function removing(label: StoreLabel, owner: string, stated: readonly string[], atOnce: number): Removing {
  return {
    name: `remove-own ${label}`,
    text: `MATCH (n:${markOf(label)} {${owner}: $ledger})
WITH n LIMIT ${atOnce}
${removeStated(label, stated, `'${label}'`)}
RETURN count(*) AS removed`,
    take: ({ ledger }) => ({ ledger }),
    row: z.object({ removed: z.int() }),
  };
}
