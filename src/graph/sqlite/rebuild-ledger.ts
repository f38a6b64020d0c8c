import type { Change } from '../../ledger/change.ts';
import { type GoneFact, StatedRecords } from '../../ledger/stated-records.ts';
import { changesSince } from '../changes-since.ts';
import { rebuildTakenOver, rebuildToken } from '../ledger-rebuilding.ts';
import { beginReading, type Connection, patiently, rollBack, writing } from './connection.ts';
import { putLinks, putNodes, removeLinks, removeNodes } from './graph-tables.ts';
import { readChanges } from './read-tables.ts';
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
      const row = connection.prepare('SELECT rebuilding FROM ledgers WHERE name = ?').get(ledger);
      if (row !== undefined && (row as { rebuilding: number }).rebuilding !== token) {
        throw rebuildTakenOver(ledger);
      }
      work();
    });

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
