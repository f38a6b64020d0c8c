import { describe, expect, it, vi } from 'vitest';
import type { Head, Store } from '../../src/graph/store.ts';
import type { Change } from '../../src/ledger/change.ts';
import type { Fact } from '../../src/ledger/fact.ts';
import { StoreError } from '../../src/problems/store-error.ts';
import { Replica } from '../../src/replica/replica.ts';
import { chain, evidence, framework, supports } from '../contract/sample-changes.ts';

/** A store in memory whose failures a test decides. */
class FakeStore implements Pick<Store, 'heads' | 'scan' | 'changesAfter'> {
  changes: readonly Change[] = [];
  isAway = false;
  isHanging = false;
  scans = 0;
  askings = 0;

  /** What happens between the asking for heads and its answer. */
  meanwhile: () => void = () => {};

  async heads(): Promise<readonly Head[]> {
    this.askings++;
    if (this.isHanging) return new Promise(() => {});
    if (this.isAway) throw new StoreError('STORE_UNAVAILABLE', 'away');
    const last = this.changes.at(-1);
    this.meanwhile();
    return last === undefined
      ? []
      : [
          {
            ledger: last.ledger,
            seq: last.seq,
            hash: last.hash,
            at: last.at,
            rebuilding: false,
            removing: false,
            loads: {},
          },
        ];
  }

  async *scan(ledger: string): AsyncGenerator<readonly Fact[]> {
    this.scans++;
    yield this.#of(ledger).flatMap((change) => change.facts);
  }

  async changesAfter(ledger: string, seq: number, limit: number): Promise<readonly Change[]> {
    return this.#of(ledger)
      .filter((change) => change.seq > seq)
      .slice(0, limit);
  }

  #of(ledger: string): readonly Change[] {
    return this.changes.filter((change) => change.ledger === ledger);
  }
}

function replicaOf(store: FakeStore, now: () => number = () => 0): Replica {
  return new Replica(store as unknown as Store, { now });
}

const changes = chain('catalogue', [
  { facts: [framework('f')] },
  { facts: [framework('g')] },
  { facts: [framework('f', 'New')] },
]);

describe('the replica', () => {
  it('names the change and the record that it cannot read, and keeps what it knows', async () => {
    const store = new FakeStore();
    const unreadable = framework('g');
    const facts = [framework('f', 'New'), { ...unreadable, properties: { title: 'g', edition: 1 } } as Fact];
    store.changes = chain('catalogue', [{ facts: [framework('f')] }]);
    const replica = replicaOf(store);
    await replica.refresh();
    store.changes = chain('catalogue', [{ facts: [framework('f')] }, { facts }]);
    await expect(replica.refresh()).rejects.toMatchObject({
      code: 'STORE_DAMAGED',
      message: expect.stringMatching(
        /^Change 2 of catalogue contains Framework g .*: edition is not a text\. /,
      ),
    });
    expect(replica.catalogue.state.seq).toBe(1);
    expect(replica.catalogue.records.frameworks.get('f')?.title).toBe('f');
  });

  it('fills once, then follows change by change', async () => {
    const store = new FakeStore();
    store.changes = changes.slice(0, 1);
    const replica = replicaOf(store);
    await replica.refresh();
    store.changes = changes;
    await replica.refresh();
    expect([...replica.catalogue.records.frameworks].map(([slug, record]) => [slug, record.title])).toEqual([
      ['f', 'New'],
      ['g', 'g'],
    ]);
    expect(replica.catalogue.state).toEqual({ seq: 3, hash: changes[2]!.hash });
    expect(store.scans).toBe(1);
  });

  it('does not change records under whoever took them', async () => {
    const store = new FakeStore();
    store.changes = changes.slice(0, 2);
    const replica = replicaOf(store);
    await replica.refresh();
    const taken = replica.catalogue.take();
    store.changes = changes;
    await replica.refresh();
    expect(taken.frameworks.get('f')?.title).toBe('f');
    expect(replica.catalogue.records.frameworks.get('f')?.title).toBe('New');
  });

  it('fills again when the ledger is another one: shorter, or not following', async () => {
    const store = new FakeStore();
    store.changes = changes;
    const replica = replicaOf(store);
    await replica.refresh();
    store.changes = chain('catalogue', [{ facts: [framework('x')] }]);
    await replica.refresh();
    expect([...replica.catalogue.records.frameworks.keys()]).toEqual(['x']);
    store.changes = chain('catalogue', [{ facts: [framework('y')] }, { facts: [framework('z')] }]);
    await replica.refresh();
    expect([...replica.catalogue.records.frameworks.keys()]).toEqual(['y', 'z']);
  });

  it('keeps what it knows while the store is away, and says for how long', async () => {
    let now = 0;
    const store = new FakeStore();
    store.changes = changes;
    const replica = replicaOf(store, () => now);
    await replica.refresh();
    expect(replica.staleSeconds).toBeNull();
    store.isAway = true;
    now = 2_900;
    await expect(replica.refresh()).rejects.toThrow('away');
    expect(replica.staleSeconds).toBeNull();
    now = 7_500;
    expect(replica.staleSeconds).toBe(7);
    expect(replica.catalogue.records.frameworks.size).toBe(2);
    store.isAway = false;
    await replica.refresh();
    expect(replica.staleSeconds).toBeNull();
  });

  it('fills again when a ledger of the same length is another one', async () => {
    const store = new FakeStore();
    store.changes = chain('catalogue', [{ facts: [framework('x')] }]);
    const replica = replicaOf(store);
    await replica.refresh();
    store.changes = chain('catalogue', [{ facts: [framework('y')] }]);
    await replica.refresh();
    expect([...replica.catalogue.records.frameworks.keys()]).toEqual(['y']);
  });

  it('does not read everything again because its own change came while it asked', async () => {
    const store = new FakeStore();
    store.changes = changes.slice(0, 2);
    const replica = replicaOf(store);
    await replica.refresh();
    store.meanwhile = () => replica.applied(changes[2]!);
    await replica.refresh();
    expect(replica.catalogue.state.seq).toBe(3);
    expect(store.scans).toBe(1);
  });

  it('opens an organization later that it could not open while the store was away', async () => {
    const store = new FakeStore();
    store.changes = chain('acme', [{ facts: [evidence('acme/E')] }]);
    const replica = replicaOf(store);
    await replica.refresh();
    const scan = store.scan.bind(store);
    store.scan = async function* () {
      yield [];
      throw new StoreError('STORE_UNAVAILABLE', 'away');
    };
    await expect(replica.organization('acme')).rejects.toThrow('away');
    store.scan = scan;
    expect((await replica.organization('acme'))?.records.evidence.size).toBe(1);
  });

  it('does not ask a store again that has not answered yet, and tells that it is away', async () => {
    vi.useFakeTimers();
    try {
      const store = new FakeStore();
      store.changes = changes;
      const replica = replicaOf(store, () => performance.now());
      await replica.refresh();
      store.isHanging = true;
      const told: unknown[] = [];
      replica.start((error) => told.push(error));
      await vi.advanceTimersByTimeAsync(10_000);
      replica.stop();
      expect(store.askings).toBe(2);
      expect(told.length).toBeGreaterThan(3);
      expect(replica.staleSeconds).toBe(10);
    } finally {
      vi.useRealTimers();
    }
  });

  it.each([
    { what: 'answers', silent: null },
    { what: 'hangs', silent: 9 },
    { what: 'is away', silent: 9 },
  ])('knows while it opens a large organization that its store $what', async ({ what, silent }) => {
    vi.useFakeTimers();
    try {
      const store = new FakeStore();
      store.changes = chain('acme', [{ facts: [evidence('acme/E')] }]);
      const replica = replicaOf(store, () => performance.now());
      await replica.refresh();
      const scan = store.scan.bind(store);
      store.scan = async function* (ledger) {
        await new Promise((resolve) => setTimeout(resolve, 10_000));
        yield* scan(ledger);
      };
      replica.start(() => {});
      const opening = replica.organization('acme');
      store.isHanging = what === 'hangs';
      store.isAway = what === 'is away';
      await vi.advanceTimersByTimeAsync(9_900);
      expect(replica.silentSeconds).toBe(silent);
      expect(replica.staleSeconds).toBe(9);
      Object.assign(store, { isHanging: false, isAway: false });
      await vi.advanceTimersByTimeAsync(1_000);
      if (what !== 'hangs') {
        expect((await opening)?.records.evidence.size).toBe(1);
        expect([replica.silentSeconds, replica.staleSeconds]).toEqual([null, null]);
      }
      replica.stop();
    } finally {
      vi.useRealTimers();
    }
  });

  it.each(['hangs', 'is away'] as const)(
    'waits two seconds for a state, also while the store %s',
    async (what) => {
      vi.useFakeTimers();
      try {
        const store = new FakeStore();
        store.changes = changes.slice(0, 2);
        const replica = replicaOf(store, () => performance.now());
        await replica.refresh();
        store.isHanging = what === 'hangs';
        store.isAway = what === 'is away';
        const begun = performance.now();
        const reached = replica.atLeast('catalogue', { seq: 3, hash: changes[2]!.hash });
        await vi.advanceTimersByTimeAsync(2_200);
        expect(await reached).toBe(false);
        expect(performance.now() - begun).toBeLessThan(2_500);
        expect(await replica.atLeast('catalogue', { seq: 2, hash: changes[1]!.hash })).toBe(true);
      } finally {
        vi.useRealTimers();
      }
    },
  );

  it('takes the links of a node that has ceased with it, as the graph does', async () => {
    const store = new FakeStore();
    const written = chain('acme', [
      { facts: [evidence('acme/E'), supports('s', 'acme/E', 'f:1'), evidence('acme/F')] },
      { facts: [{ fact: 'node-gone', label: 'Evidence', id: 'acme/E' }] },
    ]);
    store.changes = written.slice(0, 1);
    const replica = replicaOf(store);
    await replica.refresh();
    const organization = await replica.organization('acme');
    expect(organization?.records.supports.size).toBe(1);
    store.changes = written;
    await replica.refresh();
    expect([...organization!.records.evidence.keys()]).toEqual(['acme/F']);
    expect(organization?.records.supports.size).toBe(0);
  });
});
