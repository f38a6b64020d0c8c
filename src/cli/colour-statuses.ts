import { COVERAGE_STATUSES, type CoverageStatus } from '../model/coverage.ts';

/** The SGR colour of each status: green, yellow and red, and grey for what does not count today. */
const COLOUR: Readonly<Record<CoverageStatus, number>> = {
  NOT_APPLICABLE: 90,
  UNDETERMINED: 35,
  NOT_YET_APPLICABLE: 90,
  COVERED: 32,
  COVERED_BY_CROSSWALK: 32,
  PARTIAL: 33,
  INDICATIVE: 33,
  LAPSED: 31,
  GAP: 31,
};

const STATUS = new RegExp(
  `(?<![\\w-])(${COVERAGE_STATUSES.toSorted((a, b) => b.length - a.length).join('|')})(?![\\w-])`,
  'g',
);

/** A text in which each status has a colour. The words stay, so that nothing is told by colour alone. */
export function colourStatuses(text: string): string {
  return text.replaceAll(STATUS, (status) => {
    const known = COVERAGE_STATUSES.find((each) => each === status);
    return known === undefined ? status : `\u001b[${COLOUR[known]}m${status}\u001b[39m`;
  });
}
