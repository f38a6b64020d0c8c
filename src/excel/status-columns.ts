import { COVERAGE_STATUSES, type CoverageStatus } from '../model/coverage.ts';
import type { Column } from './sheet.ts';

/** How a status is called above its figures. */
export function statusHeading(status: CoverageStatus): string {
  return status.replaceAll('_', ' ');
}

/** A column for the count of each status, with bars. */
export function statusColumns(look: Pick<Column, 'width' | 'isTurned'>): readonly Column[] {
  return COVERAGE_STATUSES.map((status) => ({
    ...{ header: statusHeading(status), bars: true, status },
    ...look,
  }));
}
