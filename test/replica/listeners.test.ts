import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/graph/store.ts';
import { Listeners, MOST_LISTENERS } from '../../src/replica/listeners.ts';
import { Replica } from '../../src/replica/replica.ts';
import { chain, framework } from '../contract/sample-changes.ts';

const STATE = { seq: 1, hash: 'a' };

describe('listeners of ledgers', () => {
  it('hear of their own ledger alone, until they end it', () => {
    const heard: string[] = [];
    const listeners = new Listeners(() => {});
    const end = listeners.add('acme', ({ seq }) => {
      heard.push(`acme ${seq}`);
    });
    listeners.tell('acme', STATE);
    listeners.tell('other', STATE);
    end?.();
    end?.();
    listeners.tell('acme', { seq: 2, hash: 'b' });
    expect(heard).toEqual(['acme 1']);
    expect(listeners.count('acme')).toBe(0);
  });

  it('harm neither each other nor the caller by what they throw or reject with, which is told', async () => {
    const heard: string[] = [];
    const told: unknown[] = [];
    const listeners = new Listeners((error) => told.push(error));
    listeners.add('acme', () => {
      throw new Error('thrown');
    });
    listeners.add('acme', () => Promise.reject(new Error('rejected')));
    listeners.add('acme', () => {
      heard.push('last');
    });
    listeners.tell('acme', STATE);
    await Promise.resolve();
    expect(heard).toEqual(['last']);
    expect(told).toEqual([new Error('thrown'), new Error('rejected')]);
  });

  it('are not called any more once another one has ended it', () => {
    const heard: string[] = [];
    const listeners = new Listeners(() => {});
    listeners.add('acme', () => end?.());
    const end = listeners.add('acme', () => {
      heard.push('ended');
    });
    listeners.tell('acme', STATE);
    expect(heard).toEqual([]);
  });

  it('are so many and no more, until one ends it', () => {
    const listeners = new Listeners(() => {});
    const ends = Array.from({ length: MOST_LISTENERS }, () => listeners.add('acme', () => {}));
    expect(listeners.add('acme', () => {})).toBeNull();
    expect(listeners.add('other', () => {})).not.toBeNull();
    ends[0]?.();
    expect(listeners.add('acme', () => {})).not.toBeNull();
  });
});

describe('a replica that is listened to', () => {
  it('tells each state that its records have reached, from its own changes and from those of others', async () => {
    const changes = chain('catalogue', [
      { facts: [framework('f')] },
      { facts: [framework('g')] },
      { facts: [framework('h')] },
    ]);
    let written = 1;
    const store = {
      heads: async () => {
        const { seq, hash, at } = changes[written - 1]!;
        return [{ ledger: 'catalogue', seq, hash, at, rebuilding: false, removing: false, loads: {} }];
      },
      async *scan() {
        yield changes.slice(0, written).flatMap(({ facts }) => facts);
      },
      changesAfter: async (_: string, seq: number) => changes.slice(seq, written),
    } satisfies Partial<Store>;
    const replica = new Replica(store as unknown as Store);
    const heard: (readonly [number, number])[] = [];
    const end = replica.listen('catalogue', ({ seq }) => {
      heard.push([seq, replica.catalogue.records.frameworks.size]);
    });
    await replica.refresh();
    replica.applied(changes[1]!);
    written = 3;
    await replica.refresh();
    await replica.refresh();
    expect(heard).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    end?.();
  });
});
