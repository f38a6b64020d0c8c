import { describe, expect, it } from 'vitest';
import { throttle } from '../../src/cli/throttle.ts';

describe('what happens every second', () => {
  it('is told at once, and then once a minute', () => {
    let time = 0;
    const told: number[] = [];
    const tell = throttle(
      (second: number) => told.push(second),
      60_000,
      () => time,
    );
    for (let second = 0; second <= 150; second++) {
      time = second * 1_000;
      tell(second);
    }
    expect(told).toEqual([0, 60, 120]);
  });
});
