import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countPlanes } from '../../src/coverage/bitwise/count-planes.ts';
import { LATER_WORD, STATUS_WORDS, StatusPlanes } from '../../src/coverage/bitwise/status-planes.ts';
import { COVERAGE_STATUSES, type CoverageStatus } from '../../src/model/coverage.ts';

/** Where each status is kept; of NOT_YET_APPLICABLE also the strength it would have. */
const WORDS: Readonly<Record<CoverageStatus, readonly number[]>> = {
  GAP: [0],
  LAPSED: [1],
  INDICATIVE: [2],
  PARTIAL: [3],
  COVERED_BY_CROSSWALK: [4],
  COVERED: [5],
  NOT_APPLICABLE: [6],
  NOT_YET_APPLICABLE: [3, LATER_WORD],
};
const statuses = fc.array(fc.constantFrom(...COVERAGE_STATUSES), { maxLength: 300 });
const lanes = fc.integer({ min: 0, max: 30 });

it('counts each scope by itself, whatever the number of provisions', () => {
  fc.assert(
    fc.property(statuses, statuses, lanes, lanes, (one, other, laneOfOne, laneOfOther) => {
      fc.pre(laneOfOne !== laneOfOther);
      const planes = new StatusPlanes();
      const size = Math.min(one.length, other.length);
      planes.clear(size);
      for (let row = 0; row < size; row++) {
        planes.judged++;
        for (const word of WORDS[one[row]!]) planes.words[row * STATUS_WORDS + word]! |= 1 << laneOfOne;
        for (const word of WORDS[other[row]!]) planes.words[row * STATUS_WORDS + word]! |= 1 << laneOfOther;
      }
      const count = countPlanes(planes);
      for (const status of COVERAGE_STATUSES) {
        const isIt = (found: CoverageStatus): boolean => found === status;
        expect(count(laneOfOne)[status]).toBe(one.slice(0, size).filter(isIt).length);
        expect(count(laneOfOther)[status]).toBe(other.slice(0, size).filter(isIt).length);
      }
    }),
  );
});

it('forgets what was judged before when it is cleared', () => {
  const planes = new StatusPlanes();
  planes.clear(20);
  planes.settle(19, 0, { strength: 5, ahead: false });
  planes.clear(9);
  planes.judged = 1;
  planes.settle(8, 0, { strength: 5, ahead: false });
  expect(countPlanes(planes)(0)).toMatchObject({ COVERED: 1, GAP: 0 });
});
