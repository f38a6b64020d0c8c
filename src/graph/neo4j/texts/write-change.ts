import { z } from 'zod';
import type { Change } from '../../../ledger/change.ts';
import type { Statement } from '../statement.ts';
import { whole } from '../wire.ts';

/** `touches` names the nodes whose history shows the change. */
export const WRITE_CHANGE: Statement<
  { readonly change: Change; readonly touches: readonly string[] },
  unknown
> = {
  name: 'write-change',
  text: `CREATE (c:Change {ledger: $ledger, seq: $seq, key: $key})
SET c.hash = $hash, c.at = $at, c.actor = $actor, c.operation = $operation,
    c.body = $body, c.entry = $entry, c.touches = $touches`,
  take: ({ change, touches }) => {
    const { facts, ...entry } = change;
    const { ledger, seq, key, hash, at, actor, operation } = entry;
    return {
      ...{ ledger, seq: whole(seq), key, hash, at, actor, operation },
      body: JSON.stringify(change),
      entry: JSON.stringify(entry),
      touches,
    };
  },
  row: z.unknown(),
};
