import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNeo4jStore } from '../../src/graph/neo4j/neo4j-store.ts';
import type { Store } from '../../src/graph/store.ts';
import type { Change } from '../../src/ledger/change.ts';
import type { Fact } from '../../src/ledger/fact.ts';
import { type FaultyProxy, startFaultyProxy } from '../neo4j/faulty-proxy.ts';
import { SHARED_SERVERS } from '../neo4j/shared-servers.ts';
import { Tally } from '../neo4j/tally.ts';
import { chain, framework, provision } from './sample-changes.ts';
import { neo4jUnderTest } from './stores-under-test.ts';

const uri = SHARED_SERVERS.lts;
/** How many reads, and how many writes. */
const TIMES = 100;
const ONE_IN = 100;
/** More records than a scan yields at once. */
const RECORDS = 6_000;

describe.skipIf(uri === null)(
  'connections that are reset, one in a hundred (Neo4j lts)',
  { timeout: 600_000 },
  () => {
    let proxy: FaultyProxy;
    let direct: Store;
    let store: Store;

    beforeAll(async () => {
      direct = (await neo4jUnderTest('Neo4j lts', uri).open()).store;
      proxy = await startFaultyProxy(uri!);
      proxy.set({ fault: 'resets', oneIn: ONE_IN });
      store = await openNeo4jStore({ uri: proxy.uri, user: null, password: null, database: null });
    });

    afterAll(async () => {
      await store.close();
      await proxy.close();
      await direct.close();
    });

    it('let every write have one effect, however often it is tried', async () => {
      const tally = new Tally();
      let last: Change | null = null;
      for (let n = 1; n <= TIMES; n++) {
        const [change]: readonly Change[] = chain(
          'catalogue',
          [{ facts: [framework(`f${n}`)], key: `key-${n}` }],
          last,
        );
        const outcome = await tally.succeed(() => store.append(change!));
        expect(outcome).toMatchObject({
          outcome: expect.toBeOneOf(['appended', 'repeated']),
          change: { hash: change!.hash },
        });
        last = change!;
      }
      expect(proxy.resets).toBeGreaterThan(TIMES / ONE_IN);
      expect(await direct.heads()).toMatchObject([{ ledger: 'catalogue', seq: TIMES, hash: last!.hash }]);
      expect(await scanned(direct)).toHaveLength(TIMES);
    });

    it('let every read succeed or be tried again', async () => {
      const before = proxy.resets;
      const tally = new Tally();
      for (let n = 1; n <= TIMES; n++) {
        const [change] = await tally.succeed(() => store.changesAfter('catalogue', n - 1, 1));
        expect(change?.seq).toBe(n);
      }
      expect(tally.counts.get('done')).toBe(TIMES);
      expect(proxy.resets).toBeGreaterThan(before);
    });

    it('let a scan come to its end, with each record once', async () => {
      const facts = Array.from({ length: RECORDS }, (_, n) => provision(`f1:${n}`, `Title ${n}`, n));
      const [head] = await direct.heads();
      const last = (await direct.changesAfter('catalogue', head!.seq - 1, 1))[0]!;
      for (const change of chain('catalogue', [{ facts }], last)) await direct.append(change);
      const before = proxy.resets;
      // Each page of rows is a message: more often than one in a hundred, so that most scans meet it.
      proxy.set({ fault: 'resets', oneIn: 45 });
      const tally = new Tally();
      for (let n = 0; n < 4; n++) {
        const records = await tally.succeed(() => scanned(store));
        expect(new Set(records.map((fact) => (fact.fact === 'node' ? fact.id : ''))).size).toBe(
          TIMES + RECORDS,
        );
        expect(records).toHaveLength(TIMES + RECORDS);
      }
      expect(proxy.resets).toBeGreaterThan(before + 3);
    });
  },
);

async function scanned(store: Store): Promise<readonly Fact[]> {
  const facts: Fact[] = [];
  for await (const batch of store.scan('catalogue')) facts.push(...batch);
  return facts;
}
