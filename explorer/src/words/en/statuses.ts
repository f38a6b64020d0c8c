import type { CoverageStatus } from '../../../../src/model/coverage.ts';
import { formatNumber } from '../numbers.ts';

/** What heads a narrow column about one status. The long words are those of the glossary. */
export const statusWords = {
  short: {
    COVERED: 'Covered',
    COVERED_BY_CROSSWALK: 'By crosswalk',
    PARTIAL: 'Partial',
    INDICATIVE: 'Indicative',
    LAPSED: 'Lapsed',
    GAP: 'Gap',
    UNDETERMINED: 'Undetermined',
    NOT_YET_APPLICABLE: 'Not yet',
    NOT_APPLICABLE: 'Not applicable',
  } satisfies Record<CoverageStatus, string>,
  legend: 'What the statuses mean',
  count: (count: number, status: string) => `${formatNumber(count)} ${status}`,
} as const;
