import { describe, expect, it, vi } from 'vitest';
import { type Leave, Turnstile } from '../../src/server/turnstile.ts';

const LIMITS = { atWork: 4, atWorkPerClient: 2, waiting: 6, waitingPerClient: 3, patience: 1_000 };
const stays = (): AbortSignal => new AbortController().signal;

/** Whoever got in, in order; and what lets the first of them leave. */
function watched(turnstile: Turnstile) {
  const entered: string[] = [];
  const inside = new Map<string, Leave>();
  const refused: string[] = [];
  const enter = async (name: string, left: AbortSignal = stays()): Promise<void> => {
    const leave = await turnstile.enter(name.charAt(0), left);
    if (leave === null) refused.push(name);
    else {
      entered.push(name);
      inside.set(name, leave);
    }
  };
  return { entered, refused, enter, leave: (name: string) => inside.get(name)!() };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a turnstile', () => {
  it('lets in so many, and of one client its share', async () => {
    const turnstile = new Turnstile(LIMITS);
    const { entered, enter } = watched(turnstile);
    for (const name of ['a1', 'a2', 'a3', 'b1', 'c1', 'd1']) void enter(name);
    await settled();
    expect(entered).toEqual(['a1', 'a2', 'b1', 'c1']);
    expect([turnstile.atWork, turnstile.waiting]).toEqual([4, 2]);
  });

  it('lets clients take turns, however many requests of one wait', async () => {
    const turnstile = new Turnstile({ ...LIMITS, atWork: 1 });
    const { entered, enter, leave } = watched(turnstile);
    for (const name of ['a1', 'a2', 'a3', 'a4', 'b1', 'c1']) void enter(name);
    await settled();
    for (const name of ['a1', 'b1', 'c1', 'a2', 'a3', 'a4']) {
      expect(entered.at(-1)).toBe(name);
      leave(name);
      await settled();
    }
    expect([turnstile.atWork, turnstile.waiting, turnstile.clients]).toEqual([0, 0, 0]);
  });

  it('refuses at once whom no place is left to wait', async () => {
    const turnstile = new Turnstile({ ...LIMITS, atWork: 1 });
    const { refused, enter } = watched(turnstile);
    const names = ['a1', 'a2', 'a3', 'a4', 'a5', 'b1', 'b2', 'b3', 'b4', 'c1'];
    for (const name of names) void enter(name);
    await settled();
    // Three of a wait, then three of b; that is all.
    expect(refused).toEqual(['a5', 'b4', 'c1']);
    expect([turnstile.atWork, turnstile.waiting]).toEqual([1, 6]);
  });

  it('lets nobody wait for longer than they may', async () => {
    vi.useFakeTimers();
    try {
      const turnstile = new Turnstile({ ...LIMITS, atWork: 1 });
      const { entered, refused, enter, leave } = watched(turnstile);
      for (const name of ['a1', 'b1']) void enter(name);
      await vi.advanceTimersByTimeAsync(999);
      expect(refused).toEqual([]);
      await vi.advanceTimersByTimeAsync(1);
      expect([entered, refused]).toEqual([['a1'], ['b1']]);
      leave('a1');
      expect([turnstile.atWork, turnstile.waiting, turnstile.clients]).toEqual([0, 0, 0]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('forgets who leaves before it is their turn', async () => {
    const turnstile = new Turnstile({ ...LIMITS, atWork: 1 });
    const { entered, refused, enter, leave } = watched(turnstile);
    const leaving = new AbortController();
    void enter('a1');
    void enter('b1', leaving.signal);
    void enter('c1');
    leaving.abort();
    void enter('d1', leaving.signal);
    await settled();
    leave('a1');
    await settled();
    expect([entered, refused]).toEqual([
      ['a1', 'c1'],
      ['b1', 'd1'],
    ]);
    leave('c1');
    leave('c1');
    expect([turnstile.atWork, turnstile.waiting, turnstile.clients]).toEqual([0, 0, 0]);
  });

  it('knows no more clients than there are requests', async () => {
    const turnstile = new Turnstile(LIMITS);
    for (let n = 0; n < 1_000; n++) void turnstile.enter(`10.0.0.${n}`, stays());
    await settled();
    expect(turnstile.clients).toBe(LIMITS.atWork + LIMITS.waiting);
  });
});
