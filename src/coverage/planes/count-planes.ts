import { STATUSES_WEAKEST_FIRST, type StatusCounts } from '../../model/coverage.ts';
import { PlaneCounter } from './plane-counter.ts';
import type { StatusPlanes } from './system-batch.ts';

/** Counts the provisions of every system of a batch per status; the result is asked by the system's bit. */
export function countPlanes(planes: StatusPlanes): (bit: number) => StatusCounts {
  const { notApplicable, notYetApplicable, byStrength } = planes;
  const out = new PlaneCounter();
  const ahead = new PlaneCounter();
  const reached = STATUSES_WEAKEST_FIRST.map(() => new PlaneCounter());
  for (let row = 0; row < notApplicable.length; row++) {
    out.add(notApplicable[row]!);
    ahead.add(notYetApplicable[row]!);
    const now = ~notYetApplicable[row]!;
    for (let strength = 0; strength < reached.length; strength++) {
      reached[strength]!.add(byStrength[strength]![row]! & now);
    }
  }
  return (bit) => {
    const [GAP, LAPSED, INDICATIVE, PARTIAL, COVERED_BY_CROSSWALK, COVERED] = reached.map((counter) =>
      counter.count(bit),
    ) as [number, number, number, number, number, number];
    return {
      NOT_APPLICABLE: out.count(bit),
      NOT_YET_APPLICABLE: ahead.count(bit),
      COVERED,
      COVERED_BY_CROSSWALK,
      PARTIAL,
      INDICATIVE,
      LAPSED,
      GAP,
    };
  };
}
