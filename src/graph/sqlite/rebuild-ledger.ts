import type { Change } from '../../ledger/change.ts';
import { type GoneFact, StatedRecords } from '../../ledger/stated-records.ts';
import { changesSince } from '../changes-since.ts';
import { rebuildTakenOver, rebuildToken } from '../ledger-rebuilding.ts';
import { readChanges } from './change-rows.ts';
import { beginReading, type Connection, patiently, rollBack, writing } from './connection.ts';
import { damagedRowsOf, type GraphTable } from './damaged-graph-rows.ts';
import { putLinks, putNodes, removeLinks, removeNodes } from './graph-tables.ts';
import { Row, wholeColumn } from './row.ts';
import { scanLedger } from './scan.ts';

/** How many changes are applied in one transaction. */
const CHANGES_AT_ONCE = 20;
const REMOVED_AT_ONCE = 2_000;

/**
 * States again what a ledger's changes come to, all nodes before all links, then removes what they do not state. No
 * node goes meanwhile, so that other ledgers can go on linking to them. Each step is harmless when done twice.
 */
export async function rebuildLedger(connection: Connection, file: string, ledger: string): Promise<number> {
  // Before the graph is closed to readers: a ledger that cannot be read to its end could never open it again.
  await eachBatch(connection, file, ledger, async () => {});
  const token = rebuildToken();
  await writing(connection, file, () => {
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

  // Before links are stated: one whose number is damaged would be in the way of the next.
  await removeDamaged(connection, file, ledger, 'links', step);
  const stated = new StatedRecords();
  const applied = await eachBatch(connection, file, ledger, async (changes) => {
    for (const change of changes) stated.replay(change);
    const facts = changes.flatMap((change) => change.facts);
    await step(() =>
      putNodes(
        connection,
        ledger,
        facts.filter((fact) => fact.fact === 'node'),
      ),
    );
  });
  await eachBatch(connection, file, ledger, async (changes) => {
    const last = changes.flatMap(({ seq, facts }) =>
      facts.filter((fact) => stated.isLastStatedBy(fact, seq)),
    );
    await step(() =>
      putLinks(
        connection,
        ledger,
        last.filter((fact) => fact.fact === 'link'),
      ),
    );
  });
  // After nodes are stated: one that was only damaged within is whole again, and was never away.
  await removeDamaged(connection, file, ledger, 'nodes', step);
  const unstated = await findUnstated(connection, file, ledger, stated);
  for (let start = 0; start < unstated.length; start += REMOVED_AT_ONCE) {
    await step(() => {
      const part = unstated.slice(start, start + REMOVED_AT_ONCE);
      removeLinks(
        connection,
        ledger,
        part.filter((fact) => fact.fact === 'link-gone'),
      );
      removeNodes(
        connection,
        ledger,
        part.filter((fact) => fact.fact === 'node-gone'),
      );
    });
  }
  await step(() => {
    connection.prepare('UPDATE ledgers SET rebuilding = 0 WHERE name = ?').run(ledger);
  });
  return applied;
}

/** Takes away the rows of a table that the ledger cannot have stated: no scan gets past them. */
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
      patiently(file, () => readChanges(connection, name, seq, limit)),
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
