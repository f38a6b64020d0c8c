import { STATUSES_WEAKEST_FIRST, type StatusCounts } from '../../model/coverage.ts';
import { PlaneCounter } from './plane-counter.ts';
import type { StatusPlanes } from './status-planes.ts';

const STRENGTHS = STATUSES_WEAKEST_FIRST.length;
/** Lanes after those of the strengths. */
const LATER = STRENGTHS;
const OUT = STRENGTHS + 1;

/** Counts the provisions of every system of a batch per status; the result is asked by the system's bit. */
export function countPlanes(planes: StatusPlanes): (bit: number) => StatusCounts {
  const counter = new PlaneCounter(STRENGTHS + 2, planes.size);
  for (let row = 0; row < planes.size; row++) {
    if (!planes.isJudged(row)) continue;
    const later = planes.notYetApplicable(row);
    counter.add(OUT, planes.notApplicable(row));
    counter.add(LATER, later);
    for (let strength = 0; strength < STRENGTHS; strength++) {
      counter.add(strength, planes.reached(row, strength) & ~later);
    }
  }
  return (bit) => ({
    NOT_APPLICABLE: counter.count(OUT, bit),
    NOT_YET_APPLICABLE: counter.count(LATER, bit),
    COVERED: counter.count(5, bit),
    COVERED_BY_CROSSWALK: counter.count(4, bit),
    PARTIAL: counter.count(3, bit),
    INDICATIVE: counter.count(2, bit),
    LAPSED: counter.count(1, bit),
    GAP: counter.count(0, bit),
  });
}
