import { COVERAGE_STATUSES, type CoverageStatus as Status, type StatusCounts } from '../../model/coverage.ts';
import { builder } from '../builder.ts';
import { CoverageStatus } from './enums.ts';

interface StatusCountValue {
  readonly status: Status;
  readonly count: number;
}

export const StatusCount = builder.objectRef<StatusCountValue>('StatusCount');

StatusCount.implement({
  description: 'How many assessable provisions have a status: a count, never a score.',
  fields: (t) => ({
    status: t.field({ type: CoverageStatus, description: 'The status.', resolve: ({ status }) => status }),
    count: t.exposeInt('count', { description: 'How many assessable provisions have it.' }),
  }),
});

/** All nine statuses with their counts, in the order in which a provision is tested for them. */
export function countsOf(counts: StatusCounts): StatusCountValue[] {
  return COVERAGE_STATUSES.map((status) => ({ status, count: counts[status] }));
}
