import type { CoverageStatus } from './coverage.ts';

/** How a status looks wherever it is shown: in workbooks, and on the page. Colours are written `RRGGBB`. */
export interface StatusLook {
  /** Stands for the word where there is room for one character only. */
  readonly letter: string;
  /** Background of a cell that has the status as a word. */
  readonly paper: string;
  /** Bars, and headings of columns that are about the status alone: white text on it has a contrast of 4.5 to 1 or more. */
  readonly ink: string;
  /** Bars on a dark page. */
  readonly inkOnDark: string;
}

export const STATUS_LOOKS: Readonly<Record<CoverageStatus, StatusLook>> = {
  COVERED: { letter: 'C', paper: 'CDE7CB', ink: '3B7A3A', inkOnDark: '6FBF6C' },
  COVERED_BY_CROSSWALK: { letter: 'X', paper: 'E3F1D3', ink: '567A2A', inkOnDark: 'A3C65C' },
  PARTIAL: { letter: 'P', paper: 'FDF1CC', ink: '866600', inkOnDark: 'E0B93F' },
  INDICATIVE: { letter: 'I', paper: 'FBE4C4', ink: '9A5A10', inkOnDark: 'E5A04E' },
  LAPSED: { letter: 'L', paper: 'F6D5B8', ink: 'B0561B', inkOnDark: 'EE8A52' },
  GAP: { letter: 'G', paper: 'F4C7C3', ink: 'A8342C', inkOnDark: 'F0867D' },
  UNDETERMINED: { letter: '?', paper: 'E6DCF0', ink: '6D4F93', inkOnDark: 'B79AE0' },
  NOT_YET_APPLICABLE: { letter: 'Y', paper: 'DDE5F2', ink: '4A6A9B', inkOnDark: '8FB0E0' },
  NOT_APPLICABLE: { letter: 'N', paper: 'E8E8E8', ink: '6B7280', inkOnDark: '9AA3AF' },
};

/** The statuses as bars and legends show them: from the best to the worst, then those that do not count today. */
export const STATUSES_SHOWN: readonly CoverageStatus[] = [
  'COVERED',
  'COVERED_BY_CROSSWALK',
  'PARTIAL',
  'INDICATIVE',
  'LAPSED',
  'GAP',
  'UNDETERMINED',
  'NOT_YET_APPLICABLE',
  'NOT_APPLICABLE',
];
