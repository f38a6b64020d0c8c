import { z } from 'zod';
import type { Change } from '../../../ledger/change.ts';
import type { Head } from '../../store.ts';
import type { Statement } from '../statement.ts';

/** Sets the rest of the head; the counter has moved already. */
export const MOVE_HEAD: Statement<
  { readonly change: Change; readonly loads: Head['loads']; readonly sum: string | null },
  unknown
> = {
  name: 'move-head',
  text: `MATCH (l:AimsLedger {name: $ledger})
SET l.hash = $hash, l.at = $at, l.loads = $loads, l.sum = $sum`,
  take: ({ change: { ledger, hash, at }, loads, sum }) => ({
    ...{ ledger, hash, at, sum },
    loads: JSON.stringify(loads),
  }),
  row: z.unknown(),
};
