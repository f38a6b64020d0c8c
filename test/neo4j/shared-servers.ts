import { inject } from 'vitest';
import type { Version } from './launch.ts';

/**
 * The addresses of the servers that this worker has for itself, one of each version; null: not here. Each test file
 * empties them, so files that run side by side need servers of their own.
 */
export function sharedServers(): Readonly<Record<Version, string | null>> {
  const servers = inject('neo4j')[Number(process.env.VITEST_POOL_ID) - 1];
  if (servers === undefined) throw new Error('This worker has no servers: the project has too many workers.');
  return servers;
}
