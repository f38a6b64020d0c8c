import type { CoverageStatus } from '../../../../src/model/coverage.ts';
import { formatNumber } from '../numbers.ts';

/** What heads a narrow column about one status. The long words are those of the glossary. */
const SHORT = {
  COVERED: 'Covered',
  COVERED_BY_CROSSWALK: 'By crosswalk',
  PARTIAL: 'Partial',
  INDICATIVE: 'Indicative',
  LAPSED: 'Lapsed',
  GAP: 'Gap',
  UNDETERMINED: 'Undetermined',
  NOT_YET_APPLICABLE: 'Not yet',
  NOT_APPLICABLE: 'Not applicable',
} as const satisfies Record<CoverageStatus, string>;

export const statusWords = {
  short: SHORT,
  legend: 'What the statuses mean',
  /** `3 covered` */
  count: (count: number, status: CoverageStatus) => `${formatNumber(count)} ${SHORT[status].toLowerCase()}`,
} as const;
