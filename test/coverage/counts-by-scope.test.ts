import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CountsByScope } from '../../src/coverage/bitwise/counts-by-scope.ts';
import {
  NOT_APPLICABLE_WORD,
  STATUS_WORDS,
  StatusMasks,
  UNDETERMINED_WORD,
  WAITING_WORD,
} from '../../src/coverage/bitwise/status-masks.ts';
import { COVERAGE_STATUSES, type CoverageStatus } from '../../src/model/coverage.ts';

/** Where each status is kept; of what waits also the strength it would have. */
const WORDS: Readonly<Record<CoverageStatus, readonly number[]>> = {
  GAP: [0],
  LAPSED: [1],
  INDICATIVE: [2],
  PARTIAL: [3],
  COVERED_BY_CROSSWALK: [4],
  COVERED: [5],
  NOT_APPLICABLE: [NOT_APPLICABLE_WORD],
  UNDETERMINED: [4, UNDETERMINED_WORD, WAITING_WORD],
  NOT_YET_APPLICABLE: [3, WAITING_WORD],
};
const statuses = fc.array(fc.constantFrom(...COVERAGE_STATUSES), { maxLength: 300 });
const scopes = fc.integer({ min: 0, max: 30 });

it('counts each scope by itself, whatever the number of provisions', () => {
  fc.assert(
    fc.property(statuses, statuses, scopes, scopes, (one, other, laneOfOne, laneOfOther) => {
      fc.pre(laneOfOne !== laneOfOther);
      const masks = new StatusMasks();
      const size = Math.min(one.length, other.length);
      masks.clear(size);
      for (let row = 0; row < size; row++) {
        masks.judged++;
        for (const word of WORDS[one[row]!]) masks.words[row * STATUS_WORDS + word]! |= 1 << laneOfOne;
        for (const word of WORDS[other[row]!]) masks.words[row * STATUS_WORDS + word]! |= 1 << laneOfOther;
      }
      const counts = new CountsByScope(2);
      counts.take(1, masks);
      for (const status of COVERAGE_STATUSES) {
        const isIt = (found: CoverageStatus): boolean => found === status;
        expect(counts.of(1, laneOfOne)[status]).toBe(one.slice(0, size).filter(isIt).length);
        expect(counts.of(1, laneOfOther)[status]).toBe(other.slice(0, size).filter(isIt).length);
      }
    }),
  );
});

it('forgets what was judged before when it is cleared', () => {
  const masks = new StatusMasks();
  masks.clear(20);
  masks.settle(19, 0, { strength: 5, waits: null });
  masks.clear(9);
  masks.judged = 1;
  masks.settle(8, 0, { strength: 5, waits: null });
  const counts = new CountsByScope(1);
  counts.take(0, masks);
  expect(counts.of(0, 0)).toMatchObject({ COVERED: 1, GAP: 0 });
});
