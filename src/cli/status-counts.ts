import { COVERAGE_STATUSES, type CoverageStatus, type StatusCounts } from '../model/coverage.ts';

/** Short heads for columns of counts. */
const HEADS: Readonly<Record<CoverageStatus, string>> = {
  NOT_APPLICABLE: 'N/A',
  UNDETERMINED: 'open',
  NOT_YET_APPLICABLE: 'later',
  COVERED: 'covered',
  COVERED_BY_CROSSWALK: 'via',
  PARTIAL: 'part',
  INDICATIVE: 'hint',
  LAPSED: 'lapsed',
  GAP: 'gap',
};

export const STATUS_HEADS: readonly string[] = COVERAGE_STATUSES.map((status) => HEADS[status]);

/** What the short heads stand for. */
export const STATUS_HEADS_IN_WORDS =
  'N/A: not applicable; open: undetermined, a question is not answered; later: not yet applicable; via: covered by a crosswalk; part: partial; hint: indicative. The command "words statuses" explains them.';

/** The words in a sentence; the ones that need no action come first. */
const IN_WORDS: Readonly<Record<CoverageStatus, string>> = {
  COVERED: 'covered',
  COVERED_BY_CROSSWALK: 'covered by a crosswalk',
  PARTIAL: 'partial',
  INDICATIVE: 'indicative',
  LAPSED: 'lapsed',
  GAP: 'without evidence',
  UNDETERMINED: 'undetermined',
  NOT_YET_APPLICABLE: 'not yet applicable',
  NOT_APPLICABLE: 'not applicable',
};
const ORDER: readonly CoverageStatus[] = [
  ...(['COVERED', 'COVERED_BY_CROSSWALK', 'PARTIAL', 'INDICATIVE', 'LAPSED', 'GAP'] as const),
  ...(['UNDETERMINED', 'NOT_YET_APPLICABLE', 'NOT_APPLICABLE'] as const),
];

/** Counts as a phrase: `30 covered, 11 partial, 23 without evidence`. Statuses that no provision has are left out. */
export function countsInWords(counts: StatusCounts): string {
  const counted = ORDER.filter((status) => counts[status] > 0);
  return counted.map((status) => `${counts[status]} ${IN_WORDS[status]}`).join(', ');
}

/** The counts in the order of the heads. */
export function countsInOrder(counts: StatusCounts): readonly number[] {
  return COVERAGE_STATUSES.map((status) => counts[status]);
}
