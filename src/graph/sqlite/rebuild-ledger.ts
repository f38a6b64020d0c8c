import type { Change } from '../../ledger/change.ts';
import { GraphSum, textOfRecord } from '../../ledger/graph-sum.ts';
import { type GoneFact, lastOfEach, StatedRecords } from '../../ledger/stated-records.ts';
import { changesSince } from '../changes-since.ts';
import { intactChanges } from '../intact-changes.ts';
import { rebuildTakenOver, rebuildToken } from '../ledger-rebuilding.ts';
import { ledgerRemoving } from '../ledger-removing.ts';
import { readChanges } from './change-rows.ts';
import { beginReading, type Connection, patiently, rollBack, writing } from './connection.ts';
import { damagedRowsOf, type GraphTable } from './damaged-graph-rows.ts';
import { type GraphTables, putLinks, putNodes, removeLinks, removeNodes } from './graph-tables.ts';
import { findHead } from './ledger-heads.ts';
import { putSum } from './ledger-sum.ts';
import { Row, wholeColumn } from './row.ts';
import { scanLedger } from './scan.ts';

/** How many changes are applied in one transaction. */
const CHANGES_AT_ONCE = 20;
const REMOVED_AT_ONCE = 2_000;

/**
 * States the result of a ledger's changes again, all nodes before all links, then removes what they do not state. No
 * node is removed meanwhile, so that other ledgers can go on linking to it. Each step can be repeated without harm.
 * What the graph adds up to is worked out from the changes, not from the graph.
 * Rejects with `LEDGER_REBUILDING` where another run takes over, and with `STORE_DAMAGED` where a change cannot be
 * read.
 */
export async function rebuildLedger(connection: Connection, file: string, ledger: string): Promise<number> {
  await patiently(file, () => mustNotBeRemoved(connection, ledger));
  // Read all changes before closing the graph to readers: if one cannot be read, the graph could never be opened again.
  await eachBatch(connection, file, ledger, async () => {});
  const token = rebuildToken();
  await writing(connection, file, () => {
    mustNotBeRemoved(connection, ledger);
    connection.prepare('UPDATE ledgers SET rebuilding = ? WHERE name = ?').run(token, ledger);
  });
  const step = (work: () => void): Promise<void> =>
    writing(connection, file, () => {
      const row = connection
        .prepare(`SELECT ${wholeColumn('rebuilding')} FROM ledgers WHERE name = ?`)
        .get(ledger);
      if (row !== undefined && new Row(row).whole('rebuilding') !== token) throw rebuildTakenOver(ledger);
      work();
    });

  // Before links are stated: the next link could not be numbered after a link whose number is damaged.
  await removeDamaged(connection, file, ledger, 'links', step);
  const tables: GraphTables = { connection, ledger, sum: null };
  const sum = new GraphSum();
  const stated = new StatedRecords();
  const applied = await eachBatch(connection, file, ledger, async (changes) => {
    for (const change of changes) stated.replay(change);
    const facts = changes.flatMap((change) => change.facts);
    await step(() =>
      putNodes(
        tables,
        facts.filter((fact) => fact.fact === 'node'),
      ),
    );
  });
  await eachBatch(connection, file, ledger, async (changes) => {
    const last = changes.flatMap(({ seq, facts }) =>
      facts.filter((fact) => stated.isLastStatedBy(fact, seq)),
    );
    for (const fact of lastOfEach(last)) sum.add(textOfRecord(fact));
    await step(() =>
      putLinks(
        tables,
        last.filter((fact) => fact.fact === 'link'),
      ),
    );
  });
  // After nodes are stated: this has repaired nodes with damaged properties, so that they were never missing.
  await removeDamaged(connection, file, ledger, 'nodes', step);
  const unstated = await findUnstated(connection, file, ledger, stated);
  for (let start = 0; start < unstated.length; start += REMOVED_AT_ONCE) {
    await step(() => {
      const part = unstated.slice(start, start + REMOVED_AT_ONCE);
      removeLinks(
        tables,
        part.filter((fact) => fact.fact === 'link-gone'),
      );
      removeNodes(
        tables,
        part.filter((fact) => fact.fact === 'node-gone'),
      );
    });
  }
  await step(() => {
    putSum(connection, ledger, sum);
    connection.prepare('UPDATE ledgers SET rebuilding = 0 WHERE name = ?').run(ledger);
  });
  return applied;
}

function mustNotBeRemoved(connection: Connection, ledger: string): void {
  if (findHead(connection, ledger)?.removing === true) throw ledgerRemoving(ledger);
}

/** Removes the rows of a table that the ledger cannot have stated: a scan would stop at them. */
async function removeDamaged(
  connection: Connection,
  file: string,
  ledger: string,
  table: GraphTable,
  step: (work: () => void) => Promise<void>,
): Promise<void> {
  const damaged = await patiently(file, () => [...damagedRowsOf(connection, ledger, table)]);
  if (damaged.length === 0) return;
  await step(() => {
    for (const { remove } of damaged) remove();
  });
}

async function eachBatch(
  connection: Connection,
  file: string,
  ledger: string,
  work: (changes: readonly Change[]) => Promise<void>,
): Promise<number> {
  const reader = {
    changesAfter: (name: string, seq: number, limit: number) =>
      patiently(file, () => intactChanges(name, seq, readChanges(connection, name, seq, limit))),
  };
  let applied = 0;
  for await (const changes of changesSince(reader, ledger, 0, { atOnce: CHANGES_AT_ONCE })) {
    await work(changes);
    applied = changes.at(-1)?.seq ?? applied;
  }
  return applied;
}

async function findUnstated(
  connection: Connection,
  file: string,
  ledger: string,
  stated: StatedRecords,
): Promise<readonly GoneFact[]> {
  await beginReading(connection, file);
  try {
    return await stated.unstatedIn(scanLedger(connection, ledger));
  } finally {
    rollBack(connection);
  }
}
