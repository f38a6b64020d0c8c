import { COVERAGE_STATUSES, type CoverageStatus } from '../model/coverage.ts';
import type { Cell } from './sheet.ts';

const CELLS = new Map<CoverageStatus, Cell>(COVERAGE_STATUSES.map((status) => [status, { status }]));

/** The cell of a status. All rows share one for each word: some sheets are very long. */
export function statusCell(status: CoverageStatus): Cell {
  return CELLS.get(status) ?? { status };
}
