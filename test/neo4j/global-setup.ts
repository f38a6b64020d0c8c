import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import {
  classpathFile,
  findJava,
  freePort,
  launchNeo4j,
  type RunningServer,
  resolveClasspath,
  VERSIONS,
  type Version,
} from './launch.ts';
import type { ServerSet } from './shared-servers.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** As many sets of Bolt addresses as there are workers. */
    readonly neo4j: readonly ServerSet[];
  }
}

/**
 * Starts the Neo4j servers that the environment asks for, once for all tests: one of each version for each worker.
 * Without `REQUIRE_NEO4J=1` only what is already there is used, so that a plain test run never downloads a server.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const here: Version[] = [];
  for (const version of VERSIONS) if (await isHere(version)) here.push(version);
  const workers = Array.from({ length: Number(project.config.maxWorkers) }, () => here);
  const started: RunningServer[] = [];
  const sets = await Promise.all(
    workers.map(async (versions): Promise<ServerSet> => {
      const servers: Record<Version, string | null> = { lts: null, current: null };
      for (const version of versions) {
        const server = await launchNeo4j(version);
        started.push(server);
        servers[version] = server.uri;
      }
      return { servers, turn: await freePort() };
    }),
  );
  project.provide('neo4j', sets);
  return async () => {
    await Promise.all(started.map((server) => server.remove()));
  };
}

/** Whether a version is asked for and can be started; what is required is downloaded the first time. */
async function isHere(version: Version): Promise<boolean> {
  const isRequired = process.env.REQUIRE_NEO4J === '1';
  if (!(process.env.AIMS_NEO4J ?? 'lts').split(',').includes(version)) return false;
  if (isRequired && !existsSync(classpathFile(version))) await resolveClasspath(version);
  if (existsSync(classpathFile(version)) && (await findJava(version)) !== null) return true;
  if (isRequired) throw new Error(`Neo4j ${version} is required (REQUIRE_NEO4J=1) and cannot be had here.`);
  return false;
}
