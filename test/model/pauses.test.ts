import { expect, it, vi } from 'vitest';
import { AT_ONCE, giveWay, Pauses, pause, somebodyAsks } from '../../src/model/pauses.ts';

it('of all who pause, one goes on in each turn of the event loop', async () => {
  const happened: string[] = [];
  let isOver = false;
  const turn = (): void => {
    if (isOver) return;
    happened.push('turn');
    setImmediate(turn);
  };
  setImmediate(turn);
  const work = async (name: string): Promise<void> => {
    for (let step = 1; step <= 2; step++) {
      await pause();
      happened.push(`${name}${step}`);
    }
  };
  await Promise.all([work('a'), work('b'), work('c')]);
  isOver = true;
  const between = happened.join(' ').replace(/^(turn )+/, '');
  expect(between).toBe('a1 turn b1 turn c1 turn a2 turn b2 turn c2');
});

it('work in the background rests while others are at work, and else goes on in the next turn', async () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(1_000);
  try {
    const goesOnAtOnce = (): Promise<boolean> => {
      const aFewTurns = (async () => {
        for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
        return false;
      })();
      return Promise.race([giveWay().then(() => true), aFewTurns]);
    };
    await pause();
    expect(await goesOnAtOnce()).toBe(false);
    clock.mockReturnValue(2_000);
    expect(await goesOnAtOnce()).toBe(true);
    somebodyAsks();
    clock.mockReturnValue(2_090);
    expect(await goesOnAtOnce()).toBe(false);
    await pause();
    // It comes to its end while others go on and on.
    await giveWay();
  } finally {
    clock.mockRestore();
  }
});

it('what one piece of work hands to the next in a turn counts for both, and a later turn begins anew', async () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(1_000);
  try {
    const [first, second] = [new Pauses(), new Pauses()];
    clock.mockReturnValue(1_000 + AT_ONCE - 1);
    expect([first.isDue, new Pauses().isDue]).toEqual([false, false]);
    clock.mockReturnValue(1_000 + AT_ONCE);
    expect([first.isDue, second.isDue, new Pauses().isDue]).toEqual([true, true, true]);
    await second.pauseIfDue();
    expect(first.isDue).toBe(false);
    clock.mockReturnValue(1_000 + 2 * AT_ONCE);
    expect(first.isDue).toBe(true);
    // Somebody else's turn: nobody paused, but the loop went on.
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    expect(first.isDue).toBe(false);
  } finally {
    clock.mockRestore();
  }
});
