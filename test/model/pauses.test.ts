import { expect, it } from 'vitest';
import { pause } from '../../src/model/pauses.ts';

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
