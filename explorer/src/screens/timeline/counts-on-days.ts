import type { CoverageStatus } from '../../../../src/model/coverage.ts';
import { STATUSES_SHOWN } from '../../../../src/model/status-looks.ts';
import type { Counts } from '../../pictures/counts.ts';
import type { TimelineStepFragment } from './timeline.graphql.ts';

/** The counts from one day on, until the next. */
export interface CountsFrom {
  readonly day: string;
  readonly counts: Counts;
}

/** @param place which framework, in the order of the answer; null: all of them together */
export function countsOfStep({ date, counts }: TimelineStepFragment, place: number | null): CountsFrom {
  const counted: { -readonly [Status in CoverageStatus]?: number } = {};
  for (const [at, { counts: of }] of counts.entries())
    if (place === null || place === at)
      for (const { status, count } of of) counted[status] = (counted[status] ?? 0) + count;
  return { day: date, counts: counted };
}

/** The statuses that some day has, in the order of all pictures. */
export function statusesOn(days: readonly CountsFrom[]): readonly CoverageStatus[] {
  return STATUSES_SHOWN.filter((status) => days.some(({ counts }) => (counts[status] ?? 0) > 0));
}
