import { DamagedRow } from './damaged-row.ts';

/**
 * The damage of a ledger whose head somebody removed or renamed.
 *
 * @param first names its first change; null: nobody looked
 */
export function headlessLedger(ledger: string, first: string | null): DamagedRow {
  const changes = first === null ? 'it has changes' : `it has changes, first ${first},`;
  return new DamagedRow({ kind: 'head', ledger, seq: null }, `Ledger ${ledger}`, `${changes} and no head`);
}
