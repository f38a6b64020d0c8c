import { FOR_MEASURING, launchNeo4j } from '../test/neo4j/launch.ts';
import { type Row, Table } from './table.ts';

/** The parts that measure a store, in this order: each needs what the one before has left there. */
const PARTS = ['load', 'snapshots', 'serving'];

/**
 * The product on a Neo4j server that was started for it: a load, and the first answer without and with snapshots. The
 * rows of a part come as soon as it is done, since size L takes minutes.
 *
 * @param measure runs a part in a process of its own, on the server at an address
 */
export async function* measureNeo4j(
  size: string,
  measure: (part: string, server: string) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  const server = await launchNeo4j('lts', null, FOR_MEASURING);
  try {
    for (const part of PARTS) yield await measure(part, server.uri);
    const held = new Table(size);
    held.tell('most memory of the Neo4j server', { megabytes: server.megabytes() });
    yield held.rows;
  } finally {
    await server.remove();
  }
}
