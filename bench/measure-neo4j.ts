import { FOR_MEASURING, launchNeo4j } from '../test/neo4j/launch.ts';
import { type Row, Table } from './table.ts';

/** The parts that measure a store, in this order: each needs what the one before has left there. */
const PARTS = ['load', 'snapshots', 'serving'];

/**
 * The product on a Neo4j server that was started for it: a load, and the first answer without and with snapshots.
 *
 * @param measure runs a part in a process of its own, on the server at an address
 */
export async function measureNeo4j(
  size: string,
  measure: (part: string, server: string) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const server = await launchNeo4j('lts', null, FOR_MEASURING);
  try {
    const rows: Row[] = [];
    for (const part of PARTS) rows.push(...(await measure(part, server.uri)));
    const held = new Table(size);
    held.tell('most memory of the Neo4j server', { megabytes: server.megabytes() });
    return [...rows, ...held.rows];
  } finally {
    await server.remove();
  }
}
