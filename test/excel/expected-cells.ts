import { cleanText } from '../../src/excel/clean-text.ts';
import { type Cell, type Sheet, textOf } from '../../src/excel/sheet.ts';

/** What another reader must find in the cells of a sheet, row by row as it is printed: texts cleaned, figures, days. */
export function expectedCells({
  columns,
  rows,
  isPage,
  whenEmpty,
}: Sheet): readonly (readonly (string | number)[])[] {
  const header = isPage === true ? [] : [columns.map(({ header }) => header)];
  const instead = rows.length === 0 && whenEmpty !== undefined ? [[whenEmpty]] : [];
  return [
    ...header,
    ...instead,
    ...Array.from(rows, (cells) => columns.map((_, index) => expected(cells[index] ?? null))),
  ];
}

function expected(cell: Cell): string | number {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'object' && cell !== null && 'formula' in cell) return cell.result;
  if (typeof cell === 'object' && cell !== null && 'link' in cell && typeof cell.link === 'number')
    return cell.link;
  return cleanText(textOf(cell));
}
