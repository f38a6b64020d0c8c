import { describe, expect, it } from 'vitest';
import type { DeskServices } from '../../src/access/desk-services.ts';
import { followedChanges } from '../../src/access/followed-changes.ts';
import type { Change } from '../../src/ledger/change.ts';

/** A ledger to which changes are added, and everyone who listens to it. */
class GrowingLedger {
  readonly listeners = new Set<() => void>();
  readonly calls: number[] = [];
  failure: Error | null = null;
  #newest = 0;

  readonly services = {
    store: {
      changesAfter: async (_: string, seq: number, limit: number) => {
        this.calls.push(seq);
        if (this.failure !== null) throw this.failure;
        const count = Math.min(limit, this.#newest - seq);
        return Array.from({ length: count }, (_, index) => ({ seq: seq + 1 + index }) as Change);
      },
    },
    listen: (_: string, listener: () => void) => {
      this.listeners.add(listener);
      return () => this.listeners.delete(listener);
    },
  } as unknown as Pick<DeskServices, 'store' | 'listen'>;

  grow(by = 1): void {
    this.#newest += by;
    for (const listener of this.listeners) listener();
  }

  follow(after: number, signal: AbortSignal | null = null) {
    const changes = followedChanges(this.services, 'acme', after, signal);
    if (changes === null) throw new Error('nobody may listen');
    return changes;
  }
}

async function take(changes: AsyncIterator<Change>, count: number): Promise<number[]> {
  const taken: number[] = [];
  while (taken.length < count) taken.push((await changes.next()).value.seq);
  return taken;
}

describe('the changes that are followed', () => {
  it('are those after a number, then each new one, once and in order', async () => {
    const ledger = new GrowingLedger();
    ledger.grow(3);
    const changes = ledger.follow(1);
    expect(await take(changes, 2)).toEqual([2, 3]);
    const next = take(changes, 3);
    ledger.grow(2);
    ledger.grow();
    expect(await next).toEqual([4, 5, 6]);
  });

  it('are all there when many are recorded at once, and while some are read', async () => {
    const ledger = new GrowingLedger();
    ledger.grow(45);
    const changes = ledger.follow(0);
    const first = await take(changes, 10);
    ledger.grow(50);
    expect([...first, ...(await take(changes, 85))]).toEqual(
      Array.from({ length: 95 }, (_, index) => index + 1),
    );
  });

  it('are read only when they are asked for', async () => {
    const ledger = new GrowingLedger();
    const changes = ledger.follow(0);
    for (let times = 0; times < 1_000; times++) ledger.grow();
    expect(ledger.calls).toEqual([]);
    await take(changes, 1);
    expect(ledger.calls).toEqual([0]);
  });

  it('end while they are waited for, when the client leaves or the reader returns', async () => {
    for (const way of ['leave', 'return'] as const) {
      const ledger = new GrowingLedger();
      const leaving = new AbortController();
      const changes = ledger.follow(0, leaving.signal);
      const waiting = changes.next();
      if (way === 'leave') leaving.abort();
      else await changes.return?.();
      expect(await waiting).toEqual({ done: true, value: undefined });
      expect(ledger.listeners.size).toBe(0);
      ledger.grow();
      expect(await changes.next()).toEqual({ done: true, value: undefined });
    }
  });

  it('are none for a client that has left already', async () => {
    const ledger = new GrowingLedger();
    ledger.grow();
    expect(await ledger.follow(0, AbortSignal.abort()).next()).toEqual({ done: true, value: undefined });
    expect([ledger.listeners.size, ledger.calls]).toEqual([0, []]);
  });

  it('reject as the store does, and are then over', async () => {
    const ledger = new GrowingLedger();
    const changes = ledger.follow(0);
    ledger.failure = new Error('The store does not answer.');
    await expect(changes.next()).rejects.toThrow('does not answer');
    expect(ledger.listeners.size).toBe(0);
    expect(await changes.next()).toEqual({ done: true, value: undefined });
  });

  it('are null where the ledger has as many listeners as it may have', () => {
    const { services } = new GrowingLedger();
    expect(followedChanges({ ...services, listen: () => null }, 'acme', 0, null)).toBeNull();
  });
});
