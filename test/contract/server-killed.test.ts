import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNeo4jStore } from '../../src/graph/neo4j/neo4j-store.ts';
import type { Store } from '../../src/graph/store.ts';
import type { Change } from '../../src/ledger/change.ts';
import { TINY_CATALOGUE } from '../catalogue/tiny-catalogue.ts';
import { command } from '../cli/command-line.ts';
import { launchNeo4j, type RunningServer } from '../neo4j/launch.ts';
import { SHARED_SERVERS } from '../neo4j/shared-servers.ts';
import { TINY_ORGANIZATION } from '../organization/tiny-organization.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { chain } from './sample-changes.ts';

const PROGRAM = join(import.meta.dirname, '../../dist/src/cli/main.js');

/** The next change of the organization: a record of it under another title. */
async function renamedEvidence(store: Store): Promise<Change> {
  const changes = await store.changesAfter('acme', 0, 100);
  const record = changes
    .flatMap(({ facts }) => facts)
    .find((fact) => fact.fact === 'node' && fact.label === 'Evidence');
  if (record?.fact !== 'node') throw new Error('The organization has no evidence.');
  const renamed = { ...record, properties: { ...record.properties, title: 'Renamed' } };
  return chain('acme', [{ facts: [renamed] }], changes.at(-1))[0]!;
}
const isHere = SHARED_SERVERS.lts !== null;
const HISTORY = '{ organization { history(first: 1) { nodes { seq } } } }';
const COVERAGE = `{ organization { coverage(framework: "std") {
  counts { status count } notices { code message } } } }`;

/** What a client of the product sees of one question. */
interface Seen {
  readonly counts: unknown;
  readonly stale: string | null;
}

describe.skipIf(!isHere)(
  'a Neo4j server killed under a serving product (Neo4j lts)',
  { timeout: 240_000 },
  () => {
    let server: RunningServer;
    let child: ChildProcess;
    let catalogue: string;
    let address = '';
    let said = '';

    beforeAll(async () => {
      server = await launchNeo4j('lts');
      catalogue = temporaryFolder(TINY_CATALOGUE);
      for (const folder of [catalogue, temporaryFolder(TINY_ORGANIZATION)])
        expect(await command(['load', folder, '--neo4j', server.uri])).toMatchObject({ exit: 0 });
      const words = ['serve', '--no-seed', '--catalogue', catalogue, '--neo4j', server.uri, '--port', '0'];
      child = spawn(process.execPath, [PROGRAM, ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
      address = await new Promise<string>((resolve, reject) => {
        child.once('exit', (code) => reject(new Error(`It ended with ${code}: ${said}`)));
        child.stderr!.on('data', (text: Buffer) => {
          said += text.toString();
          const found = /GraphQL {2}(http:\S+)/.exec(said)?.[1];
          if (found !== undefined) resolve(found);
        });
      });
    }, 240_000);

    afterAll(async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      await server.remove();
    });

    async function ask(query: string) {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      return response.json();
    }

    async function seen(): Promise<Seen> {
      const { coverage } = (await ask(COVERAGE)).data.organization;
      const notices: { code: string; message: string }[] = coverage.notices;
      return {
        counts: coverage.counts,
        stale: notices.find(({ code }) => code === 'STALE')?.message ?? null,
      };
    }

    async function until<T>(read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
      const deadline = performance.now() + 60_000;
      for (;;) {
        const value = await read();
        if (holds(value)) return value;
        if (performance.now() > deadline)
          throw new Error(`It did not come to hold: ${JSON.stringify(value)}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }

    it('answers on with STALE, refuses what it cannot read or write, and recovers by itself', async () => {
      const before = await seen();
      expect(before.stale).toBeNull();
      const readiness = async () => (await fetch(new URL('/readyz', address))).status;
      expect(await readiness()).toBe(200);
      expect((await ask(HISTORY)).errors).toBeUndefined();
      const store = await openNeo4jStore({ uri: server.uri, user: null, password: null, database: null });
      const change = await renamedEvidence(store);

      await server.stop('SIGKILL');
      const stale = await until(seen, ({ stale }) => stale !== null);
      expect(stale.counts).toEqual(before.counts);
      await until(readiness, (status) => status === 503);
      expect(stale.stale).toMatch(/\d+ s/);
      expect((await ask(HISTORY)).errors[0].extensions.code).toBe('STORE_UNAVAILABLE');
      const report = (kind: string) => fetch(new URL(`/reports/${kind}.xlsx`, address));
      expect((await report('matrix')).status).toBe(200);
      // Its change log is read from the ledger.
      expect((await report('gap')).status).toBe(503);
      await expect(store.append(change)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      expect(await command(['load', catalogue, '--neo4j', server.uri])).toMatchObject({ exit: 3 });

      // Its log names the cause in a sentence, and no place in the program.
      const logged = await until(
        async () => /^\{.*the store did not answer.*$/m.exec(said)?.[0] ?? null,
        (line) => line !== null,
      );
      expect(JSON.parse(logged!).err).toMatchObject({
        code: 'STORE_UNAVAILABLE',
        message: expect.stringMatching(
          /^The .* (closed the connection|cannot be reached|not answer|lost)\b.*\.$/,
        ),
      });
      expect(said).not.toMatch(/\n?\s+at .*:\d+:\d+|"stack"/);

      await server.restart();
      const after = await until(seen, ({ stale }) => stale === null);
      expect(after.counts).toEqual(before.counts);
      await until(readiness, (status) => status === 200);
      await until(
        () => ask(HISTORY),
        ({ errors }) => errors === undefined,
      );
      expect((await report('gap')).status).toBe(200);
      expect(await store.append(change)).toMatchObject({ outcome: 'appended' });
      await store.close();
      for (const words of [['ledger', 'verify'], ['doctor']])
        expect(await command([...words, '--neo4j', server.uri])).toMatchObject({ exit: 0 });
    });
  },
);
