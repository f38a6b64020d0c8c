import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TokenBuckets } from '../../src/server/token-buckets.ts';

const SIZE = { tokens: 60, seconds: 60 };

describe('a bucket of tokens', () => {
  it('is full until somebody takes from it, and fills evenly', () => {
    let now = 0;
    const buckets = new TokenBuckets(SIZE, 10, () => now);
    expect(buckets.level('a')).toEqual({ left: 60, secondsToFull: 0 });
    buckets.take('a', 50);
    expect([buckets.level('a'), buckets.level('b').left]).toEqual([{ left: 10, secondsToFull: 50 }, 60]);
    expect([buckets.secondsUntil('a', 10), buckets.secondsUntil('a', 12)]).toEqual([0, 2]);
    now = 1_500;
    expect([buckets.level('a').left, buckets.secondsUntil('a', 12)]).toEqual([11, 1]);
    now = 1_000_000;
    expect(buckets.level('a')).toEqual({ left: 60, secondsToFull: 0 });
  });

  it('gives in any span at most what it holds and what flows in meanwhile', () => {
    const asked = fc.array(fc.record({ after: fc.nat(5_000), tokens: fc.nat(80) }), { maxLength: 100 });
    fc.assert(
      fc.property(asked, (steps) => {
        let now = 0;
        let taken = 0;
        const buckets = new TokenBuckets(SIZE, 10, () => now);
        for (const { after, tokens } of steps) {
          now += after;
          if (buckets.secondsUntil('a', tokens) > 0) continue;
          buckets.take('a', tokens);
          taken += tokens;
        }
        expect(taken).toBeLessThanOrEqual(60 + now / 1_000 + 1e-6);
      }),
    );
  });

  it('says when there is enough: not a second earlier, and surely then', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (taken, wanted) => {
        let now = 0;
        const buckets = new TokenBuckets(SIZE, 10, () => now);
        buckets.take('a', taken);
        const wait = buckets.secondsUntil('a', wanted);
        now = wait * 1_000;
        expect(buckets.secondsUntil('a', wanted)).toBe(0);
        if (wait === 0) return;
        now = (wait - 1) * 1_000;
        expect(buckets.secondsUntil('a', wanted)).toBe(1);
      }),
    );
  });

  it('is kept for so many keys at most: the one that was used longest ago is forgotten', () => {
    const buckets = new TokenBuckets(SIZE, 3, () => 0);
    for (const key of ['a', 'b', 'a', 'c', 'd']) buckets.take(key, 10);
    expect(buckets.kept).toBe(3);
    expect(['a', 'b', 'c', 'd'].map((key) => buckets.level(key).left)).toEqual([40, 60, 50, 50]);
    for (let n = 0; n < 10_000; n++) buckets.take(`10.0.${n >> 8}.${n & 255}`, 1);
    expect(buckets.kept).toBe(3);
  });
});
