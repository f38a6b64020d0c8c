import { createServer } from 'node:net';
import neo4j from 'neo4j-driver';
import { inject } from 'vitest';
import type { Version } from './launch.ts';

/** One server of each version; null: not here. */
export type Servers = Readonly<Record<Version, string | null>>;

/** Servers that one test file at a time has for itself. */
export interface ServerSet {
  readonly servers: Servers;
  /** Whoever listens on this port of the loopback has them. */
  readonly turn: number;
}

const RETRY_MS = 50;

/**
 * The addresses of servers that this test file has for itself until its process ends; there is nothing in them. A process
 * has them by listening on a port, which the system takes back from it however it ends.
 */
export const SHARED_SERVERS: Servers = await taken(inject('neo4j'));

async function taken(sets: readonly ServerSet[]): Promise<Servers> {
  for (;;) {
    for (const { servers, turn } of sets) {
      if (!(await isTaken(turn))) continue;
      await Promise.all(Object.values(servers).map((uri) => uri && empty(uri)));
      return servers;
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const turn = createServer();
    turn.once('error', () => resolve(false));
    turn.listen(port, '127.0.0.1', () => {
      turn.unref();
      resolve(true);
    });
  });
}

/** Removes what the test file before has left, constraints aside. */
async function empty(uri: string): Promise<void> {
  const driver = neo4j.driver(uri);
  await driver.executeQuery('MATCH (n) DETACH DELETE n');
  await driver.close();
}
