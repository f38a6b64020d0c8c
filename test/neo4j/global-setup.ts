import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import {
  classpathFile,
  findJava,
  launchNeo4j,
  type RunningServer,
  resolveClasspath,
  VERSIONS,
  type Version,
} from './launch.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Bolt addresses of the servers that run; null: not here. */
    readonly neo4j: Readonly<Record<Version, string | null>>;
  }
}

/**
 * Starts the Neo4j servers that the environment asks for, once for all tests. Without `REQUIRE_NEO4J=1` only what is
 * already there is used, so that a plain test run never downloads a server.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const isRequired = process.env.REQUIRE_NEO4J === '1';
  const asked = (process.env.AIMS_NEO4J ?? 'lts').split(',');
  const servers: RunningServer[] = [];
  const addresses: Record<Version, string | null> = { lts: null, current: null };
  for (const version of VERSIONS) {
    if (!asked.includes(version)) continue;
    if (isRequired && !existsSync(classpathFile(version))) await resolveClasspath(version);
    const isHere = existsSync(classpathFile(version)) && (await findJava(version)) !== null;
    if (!isHere && isRequired)
      throw new Error(`Neo4j ${version} is required (REQUIRE_NEO4J=1) and cannot be had here.`);
    if (!isHere) continue;
    const server = await launchNeo4j(version);
    servers.push(server);
    addresses[version] = server.uri;
  }
  project.provide('neo4j', addresses);
  return async () => {
    for (const server of servers) await server.remove();
  };
}
