import { STATUSES_WEAKEST_FIRST, type StatusCounts } from './coverage.ts';

/** How many provisions apply now: all but those that do not, do not yet, or of which it is not known. */
export function applicableCount(counts: StatusCounts): number {
  return STATUSES_WEAKEST_FIRST.reduce((sum, status) => sum + counts[status], 0);
}

/** How many provisions evidence covers, with or without a mapping. */
export function coveredCount({ COVERED, COVERED_BY_CROSSWALK }: StatusCounts): number {
  return COVERED + COVERED_BY_CROSSWALK;
}
