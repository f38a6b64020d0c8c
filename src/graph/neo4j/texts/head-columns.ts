import { z } from 'zod';
import { GraphSum } from '../../../ledger/graph-sum.ts';
import { headRow } from '../../head-row.ts';
import { REMOVER } from '../../ledger-removing.ts';
import type { Head } from '../../store.ts';

/** Whether the ledger of a node `l` is being removed. */
export const IS_REMOVING = `coalesce(l.rebuilder = ${REMOVER}, false)`;
/** What is returned of a ledger's node `l` to read it as a head. */
export const HEAD_COLUMNS = `l.name AS ledger, l.seq AS seq, l.hash AS hash, l.at AS at, l.rebuilding AS rebuilding, ${IS_REMOVING} AS removing, l.loads AS loads`;
/** The same with what the ledger says of its graph. */
export const VOUCHING_COLUMNS = `${HEAD_COLUMNS}, l.sum AS sum, l.rebuilder AS rebuilder`;

export interface VouchingHead {
  readonly head: Head;
  /** What the graph should add up to; null where that is not known. */
  readonly sum: GraphSum | null;
  /** The token of the last rebuild; null before the first. */
  readonly rebuilder: number | null;
}

/** Reads {@link VOUCHING_COLUMNS}. A sum that is not one is not known. */
export const vouchingRow: z.ZodType<VouchingHead> = z
  .looseObject({ sum: z.unknown(), rebuilder: z.int().nullable() })
  .transform(({ sum, rebuilder, ...row }, context) => {
    const head = headRow.safeParse(row);
    if (head.success)
      return { head: head.data, sum: typeof sum === 'string' ? GraphSum.parse(sum) : null, rebuilder };
    for (const { path, message } of head.error.issues)
      context.addIssue({ code: 'custom', path: [...path], message });
    return z.NEVER;
  });
