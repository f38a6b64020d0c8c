import type { Problem } from '../../problems/problem.ts';
import { inCell } from '../parsing/file-problem.ts';
import type { ReadCell, ReadRow } from '../parsing/sheet-cells.ts';
import type { CarriedOrigin } from './carry-origins.ts';
import { isAsMarked } from './cell-marks.ts';
import { cellText } from './cell-text.ts';
import { type EditedCell, EditedRow } from './edited-row.ts';
import type { ExportedSheet } from './read-manifest.ts';

/** An editable sheet as it was exported, and where its columns are now. */
export interface SheetReading {
  readonly exported: ExportedSheet;
  readonly columns: ReadonlyMap<string, number>;
  /** Whether days are counted from 1904. */
  readonly isFrom1904: boolean;
}

/** Reads the cells of an exported row, or returns the problems of the cells that cannot be read. */
export function readEditedRow(
  { exported, columns, isFrom1904 }: SheetReading,
  row: ReadRow,
  origin: CarriedOrigin,
): EditedRow | readonly Problem[] {
  const cells = new Map<string, EditedCell>();
  const problems: Problem[] = [];
  for (const [index, { header, holds, isEditable }] of exported.columns.entries()) {
    const column = columns.get(header) ?? null;
    if (column === null) {
      cells.set(header, { column, text: '', index, isEdited: false });
      continue;
    }
    const cell = row.cells.get(column);
    const text = cellText(cell, holds, isFrom1904);
    const isEdited = !isAsMarked(origin.marks, index, text);
    const fault = faultOf(cell) ?? (isEdited && !isEditable ? FIXED : null);
    if (fault === null) cells.set(header, { column, text, index, isEdited });
    else problems.push(inCell(exported.name, row.number, column, fault.code, `${header} ${fault.says}`));
  }
  return problems.length > 0 ? problems : new EditedRow(exported.name, row.number, origin, cells);
}

/** Reads a row that somebody wrote for a new record, or returns the problems of its cells. */
export function readAddedRow(
  { exported, columns, isFrom1904 }: SheetReading,
  row: ReadRow,
): EditedRow | readonly Problem[] {
  const cells = new Map<string, EditedCell>();
  const problems: Problem[] = [];
  const origin: CarriedOrigin = { id: `the new row ${row.number}`, key: [], base: '', marks: '' };
  for (const [index, { header, holds }] of exported.columns.entries()) {
    const column = columns.get(header);
    if (column === undefined) continue;
    const cell = row.cells.get(column);
    const text = cellText(cell, holds, isFrom1904);
    cells.set(header, { column, text, index, isEdited: text !== '' });
    const fault = faultOf(cell);
    if (fault !== null)
      problems.push(inCell(exported.name, row.number, column, fault.code, `${header} ${fault.says}`));
  }
  return problems.length > 0 ? problems : new EditedRow(exported.name, row.number, origin, cells);
}

interface CellFault {
  readonly code: 'FORMULA' | 'CELL_ERROR' | 'FIXED_CELL_CHANGED';
  /** The sentence that follows the name of the cell. */
  readonly says: string;
}

const FIXED: CellFault = {
  code: 'FIXED_CELL_CHANGED',
  says: 'was changed but cannot be edited here. Restore its value.',
};

function faultOf(cell: ReadCell | undefined): CellFault | null {
  if (cell === undefined) return null;
  if ('formula' in cell)
    return { code: 'FORMULA', says: 'contains a formula. Replace the formula by its value.' };
  return 'error' in cell
    ? { code: 'CELL_ERROR', says: `contains the error ${cell.error}. Replace it by a value.` }
    : null;
}
