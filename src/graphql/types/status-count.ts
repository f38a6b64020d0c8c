import { COVERAGE_STATUSES, type CoverageStatus as Status, type StatusCounts } from '../../model/coverage.ts';
import type { Counted } from '../facets.ts';
import { countType } from '../facets-type.ts';
import { CoverageStatus } from './enums.ts';

export const StatusCount = countType<Status>(
  'StatusCount',
  'How many assessable provisions have a status: a count, never a score.',
  (t) => ({
    status: t.field({ type: CoverageStatus, description: 'The status.', resolve: ({ value }) => value }),
  }),
);

/** All nine statuses with their counts, in the order in which a provision is tested for them. */
export function countsOf(counts: StatusCounts): Counted<Status>[] {
  return COVERAGE_STATUSES.map((status) => ({ value: status, count: counts[status] }));
}
