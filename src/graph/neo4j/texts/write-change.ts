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
  text: 'CREATE (c:AimsChange:Change) SET c = $batch.change',
  take: ({ change, touches }) => {
    const { facts, ...entry } = change;
    const { ledger, seq, key, hash, at, actor, operation } = entry;
    const texts = { body: JSON.stringify(change), entry: JSON.stringify(entry) };
    return {
      batch: { change: { ledger, seq: whole(seq), key, hash, at, actor, operation, ...texts, touches } },
    };
  },
  row: z.unknown(),
};
