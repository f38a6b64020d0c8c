import { COVERAGE_STATUSES, type CoverageStatus } from '../model/coverage.ts';
import { STATUS_LOOKS } from '../model/status-looks.ts';
import type { Cell } from './sheet.ts';

const CELLS = new Map<CoverageStatus, Cell>(COVERAGE_STATUSES.map((status) => [status, { status }]));

/** The cell of a status. All rows share one for each word: some sheets are very long. */
export function statusCell(status: CoverageStatus): Cell {
  return CELLS.get(status) ?? { status };
}

const LETTERS = new Map<CoverageStatus, Cell>(
  COVERAGE_STATUSES.map((status) => [status, { status, letter: STATUS_LOOKS[status].letter }]),
);

/** The cell of a status that shows its letter alone; as CSV it has the word. */
export function letterCell(status: CoverageStatus): Cell {
  return LETTERS.get(status) ?? { status };
}
