import type { CoverageStatus } from '../../../src/model/coverage.ts';
import { STATUSES_SHOWN } from '../../../src/model/status-looks.ts';

/** How many provisions have each status; a status that is absent has none. */
export type Counts = Readonly<Partial<Record<CoverageStatus, number>>>;

/** The grid of a matrix: a list for each scope, with the counts of the first framework, then those of the next. */
export interface Tally {
  readonly statuses: readonly CoverageStatus[];
  readonly tally: readonly (readonly number[])[];
}

/** @param scope 0 is the organization, then the systems */
export function countsInTally({ statuses, tally }: Tally, scope: number, framework: number): Counts {
  const start = framework * statuses.length;
  const numbers = tally[scope] ?? [];
  return Object.fromEntries(statuses.map((status, place) => [status, numbers[start + place] ?? 0]));
}

/** The counts of all frameworks together. */
export function totalsInTally({ statuses, tally }: Tally, scope: number): Counts {
  const numbers = tally[scope] ?? [];
  return Object.fromEntries(
    statuses.map((status, place) => [
      status,
      numbers.reduce((sum, count, index) => (index % statuses.length === place ? sum + count : sum), 0),
    ]),
  );
}

export function sumOf(counts: Counts): number {
  return STATUSES_SHOWN.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
}
