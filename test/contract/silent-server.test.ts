import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Deadlines } from '../../src/graph/neo4j/deadlines.ts';
import { openNeo4jStore } from '../../src/graph/neo4j/neo4j-store.ts';
import type { Store } from '../../src/graph/store.ts';
import { StoreError } from '../../src/problems/store-error.ts';
import { type FaultyProxy, startFaultyProxy } from '../neo4j/faulty-proxy.ts';
import { SHARED_SERVERS } from '../neo4j/shared-servers.ts';
import { chain, framework, partOf, provision } from './sample-changes.ts';
import { neo4jUnderTest } from './stores-under-test.ts';

const uri = SHARED_SERVERS.lts;

/** Short enough for a test, and long enough for a busy machine wherever the server is to answer. */
const SHORT: Deadlines = { greeting: 1_500, answer: 3_000, constraint: 60_000, retry: 1_000, close: 500 };

const BEGUN = chain('catalogue', [
  { facts: [framework('f'), provision('f:1'), provision('f:2'), partOf('l', 'f:2', 'f:1')] },
]);
const NEXT = chain('catalogue', [{ facts: [framework('f', 'Another title')] }], BEGUN[0]!)[0]!;

/** Why a call is refused; `done` where it succeeds. */
function refusalOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => 'done',
    (error: unknown) => error,
  );
}

async function drain(values: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of values);
}

const CALLS: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
  heads: (store) => store.heads(),
  append: (store) => store.append(NEXT),
  changesAfter: (store) => store.changesAfter('catalogue', 0, 10),
  changeOfKey: (store) => store.changeOfKey('catalogue', 'key-1'),
  scan: (store) => drain(store.scan('catalogue')),
  history: (store) => store.history('catalogue', [{ label: 'Framework', id: 'f' }]),
  texts: (store) => store.texts('acme', ['f:1']),
  putTexts: (store) => store.putTexts('acme', []),
  examine: (store) => drain(store.examine()),
  rebuild: (store) => store.rebuild('catalogue'),
};

describe.skipIf(uri === null)('a Neo4j server behind a proxy (Neo4j lts)', () => {
  let proxy: FaultyProxy;

  beforeAll(async () => {
    proxy = await startFaultyProxy(uri!);
  });

  afterAll(async () => {
    await proxy.close();
  });

  beforeEach(() => {
    proxy.set({ fault: 'none' });
  });

  const open = (): Promise<Store> =>
    openNeo4jStore({ uri: proxy.uri, user: null, password: null, database: null }, SHORT);

  /** A store with one change. */
  async function begun(): Promise<Store> {
    const { store, close } = await neo4jUnderTest('Neo4j lts', uri).open();
    for (const change of BEGUN) await store.append(change);
    await close();
    return open();
  }

  it('that accepts connections and is silent is a store that cannot be opened', async () => {
    proxy.set({ fault: 'silence' });
    expect(await refusalOf(open())).toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining(`${proxy.uri} accepts connections and does not answer`),
    });
  });

  it('that falls silent refuses every call, is used again when it speaks, and can be closed', async () => {
    const store = await begun();
    for (const call of Object.values(CALLS)) await call(store);
    proxy.set({ fault: 'silence' });
    expect(await outcomes(store)).toEqual(Object.keys(CALLS).map((name) => [name, 'STORE_UNAVAILABLE']));
    // Whoever asks later learns it too.
    expect(await refusalOf(store.heads())).toMatchObject({ code: 'STORE_UNAVAILABLE' });
    proxy.set({ fault: 'none' });
    for (const call of Object.values(CALLS)) await untilSucceeds(() => call(store));
    proxy.set({ fault: 'silence' });
    const late = store.heads().catch((error: unknown) => error);
    await store.close();
    expect(await late).toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(await refusalOf(store.heads())).toMatchObject({ message: 'The store was closed.' });
  });

  it('whose connections stall after some bytes is used or refused, and keeps what it has', async () => {
    await (await begun()).close();
    // They wait for the server at the same time, each behind a proxy of its own.
    await Promise.all([0, 4, 200, 1_000, 3_000, 10_000].map(mustSurviveStalls));
  });

  async function mustSurviveStalls(after: number): Promise<void> {
    const stalling = await startFaultyProxy(uri!);
    stalling.set({ fault: 'stall', after });
    const address = { uri: stalling.uri, user: null, password: null, database: null };
    const opened = await openNeo4jStore(address, SHORT).catch((error: unknown) => error);
    if (opened instanceof Error) expect(opened, `${after}`).toMatchObject({ code: 'STORE_UNAVAILABLE' });
    else {
      const store = opened as Store;
      const known = ['done', 'STORE_UNAVAILABLE', 'OUTCOME_UNKNOWN', 'LEDGER_REBUILDING'];
      for (const [name, outcome] of await outcomes(store))
        expect(known, `${after} ${name}`).toContain(outcome);
      await store.close();
    }
    stalling.set({ fault: 'none' });
    const again = await openNeo4jStore(address, SHORT);
    const [head] = await again.heads();
    expect([BEGUN[0]!.hash, NEXT.hash]).toContain(head!.hash);
    await again.close();
    await stalling.close();
  }
});

/** How each call ends when all are made at once. */
function outcomes(store: Store): Promise<readonly (readonly [string, unknown])[]> {
  return Promise.all(
    Object.entries(CALLS).map(async ([name, call]) => {
      const outcome = await refusalOf(call(store));
      return [name, outcome instanceof StoreError ? outcome.code : outcome] as const;
    }),
  );
}

async function untilSucceeds(call: () => Promise<unknown>): Promise<void> {
  const until = performance.now() + 60_000;
  for (;;) {
    const outcome = await refusalOf(call());
    if (outcome === 'done') return;
    if (performance.now() > until) throw outcome;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
