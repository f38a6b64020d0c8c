import { linesOf } from '../lines-of.ts';
import type { FilledCell } from './filled-cell.ts';
import type { TemplateSheet } from './template-sheet.ts';

/** Excel has no taller row, in points. */
const TALLEST = 409;
const MOST_LINES = 27;
/** Room for the edges of a cell, in characters. */
const EDGES = 1;

/**
 * The height that a row needs for the texts that its cells wrap, in points: programs measure rows only while somebody
 * edits them. Null: somebody chose the height, or the one that the row has is enough.
 */
export function neededHeight(
  sheet: TemplateSheet,
  row: number,
  filled: readonly FilledCell[],
  wrapping: ReadonlySet<number>,
): number | null {
  const { places } = sheet;
  const own = sheet.rowAt(row);
  if (own?.hasOwnHeight === true) return null;
  const texts = sheet.shownRow(row);
  const written = new Map(filled.map((cell) => [cell.column, cell]));
  let lines = 1;
  for (const column of new Set([...texts.keys(), ...written.keys()])) {
    const cell = written.get(column);
    const text = cell === undefined ? texts.get(column) : 'text' in cell.value ? cell.value.text : null;
    if (!text || !wrapping.has(sheet.styleAt({ row, column }, cell?.looksLike ?? null))) continue;
    if (sheet.mergedAt({ row, column }) !== null) continue;
    const width = sheet.columnLook(column)?.width ?? places.usual.width;
    lines = Math.max(lines, linesOf(text, Math.max(1, width - EDGES), MOST_LINES));
  }
  const height = Math.min(TALLEST, lines * places.usual.height);
  return height > (own?.height ?? places.usual.height) ? height : null;
}
