import { describe, expect, it } from 'vitest';
import { StoreError } from '../../src/errors.ts';
import { Feed } from '../../src/feed/feed.ts';
import type { Head, Store } from '../../src/graph/store.ts';
import type { Change } from '../../src/ledger/change.ts';
import type { Fact } from '../../src/ledger/fact.ts';
import { chain, framework } from '../contract/sample-changes.ts';

/** A store in memory whose failures a test decides. */
class FakeStore implements Pick<Store, 'heads' | 'scan' | 'changesAfter'> {
  changes: readonly Change[] = [];
  isAway = false;
  scans = 0;

  async heads(): Promise<readonly Head[]> {
    if (this.isAway) throw new StoreError('STORE_UNAVAILABLE', 'away');
    const last = this.changes.at(-1);
    return last === undefined
      ? []
      : [{ ledger: last.ledger, seq: last.seq, hash: last.hash, at: last.at, rebuilding: false, loads: {} }];
  }

  async *scan(): AsyncGenerator<readonly Fact[]> {
    this.scans++;
    yield this.changes.flatMap((change) => change.facts);
  }

  async changesAfter(_: string, seq: number, limit: number): Promise<readonly Change[]> {
    return this.changes.filter((change) => change.seq > seq).slice(0, limit);
  }
}

function feedOf(store: FakeStore, now: () => number = () => 0): Feed {
  return new Feed(store as unknown as Store, { now });
}

const changes = chain('catalogue', [
  { facts: [framework('f')] },
  { facts: [framework('g')] },
  { facts: [framework('f', 'New')] },
]);

describe('the feed', () => {
  it('fills once, then follows change by change', async () => {
    const store = new FakeStore();
    store.changes = changes.slice(0, 1);
    const feed = feedOf(store);
    await feed.refresh();
    store.changes = changes;
    await feed.refresh();
    expect([...feed.catalogue.records.frameworks].map(([slug, record]) => [slug, record.title])).toEqual([
      ['f', 'New'],
      ['g', 'g'],
    ]);
    expect(feed.catalogue.state).toEqual({ seq: 3, hash: changes[2]!.hash });
    expect(store.scans).toBe(1);
  });

  it('does not change records under whoever took them', async () => {
    const store = new FakeStore();
    store.changes = changes.slice(0, 2);
    const feed = feedOf(store);
    await feed.refresh();
    const taken = feed.catalogue.take();
    store.changes = changes;
    await feed.refresh();
    expect(taken.frameworks.get('f')?.title).toBe('f');
    expect(feed.catalogue.records.frameworks.get('f')?.title).toBe('New');
  });

  it('fills again when the ledger is another one: shorter, or not following', async () => {
    const store = new FakeStore();
    store.changes = changes;
    const feed = feedOf(store);
    await feed.refresh();
    store.changes = chain('catalogue', [{ facts: [framework('x')] }]);
    await feed.refresh();
    expect([...feed.catalogue.records.frameworks.keys()]).toEqual(['x']);
    store.changes = chain('catalogue', [{ facts: [framework('y')] }, { facts: [framework('z')] }]);
    await feed.refresh();
    expect([...feed.catalogue.records.frameworks.keys()]).toEqual(['y', 'z']);
  });

  it('keeps what it knows while the store is away, and says for how long', async () => {
    let now = 0;
    const store = new FakeStore();
    store.changes = changes;
    const feed = feedOf(store, () => now);
    await feed.refresh();
    expect(feed.staleSeconds).toBeNull();
    store.isAway = true;
    now = 2_900;
    await expect(feed.refresh()).rejects.toThrow('away');
    expect(feed.staleSeconds).toBeNull();
    now = 7_500;
    expect(feed.staleSeconds).toBe(7);
    expect(feed.catalogue.records.frameworks.size).toBe(2);
    store.isAway = false;
    await feed.refresh();
    expect(feed.staleSeconds).toBeNull();
  });
});
