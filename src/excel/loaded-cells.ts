import { type Cell, type Sheet, textOf } from './sheet.ts';

/** Counts the filled cells of the sheets that are read when a workbook is loaded back, and the characters of their texts. */
export class LoadedCells {
  cells = 0;
  characters = 0;

  /** Whether a sheet is read: those that can be edited, and the hidden one that says what they were. */
  static isRead({ origins, isHidden }: Pick<Sheet, 'origins' | 'isHidden'>): boolean {
    return origins !== undefined || isHidden === true;
  }

  add(row: readonly Cell[]): void {
    for (const cell of row) {
      if (cell === null || cell === '') continue;
      this.cells++;
      if (typeof cell !== 'number') this.characters += textOf(cell).length;
    }
  }
}
