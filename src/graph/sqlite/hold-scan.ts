import type { GraphSum } from '../../ledger/graph-sum.ts';
import { holdToLedger } from '../hold-to-ledger.ts';
import { intactChanges } from '../intact-changes.ts';
import type { Head } from '../store.ts';
import { readChanges } from './change-rows.ts';
import type { Connection } from './connection.ts';
import { findSum } from './ledger-sum.ts';
import { scanLedger } from './scan.ts';

/**
 * Holds a scan to its ledger, see {@link holdToLedger}. To be called in the read transaction of the scan, which sees
 * both as they were at one moment.
 *
 * @param scanned the rows of the scan, added up
 */
export async function holdScan(connection: Connection, head: Head, scanned: GraphSum): Promise<void> {
  const { ledger, seq } = head;
  const [newest = null] = readChanges(connection, ledger, seq - 1, 1);
  await holdToLedger(
    scanned,
    { head, sum: findSum(connection, ledger), newest },
    {
      changesAfter: async (name, after, limit) =>
        intactChanges(name, after, readChanges(connection, name, after, limit)),
      graph: () => scanLedger(connection, ledger),
    },
  );
}
