import { isoDay } from '../../model/day.ts';
import type { ReadCell, ReadSheet } from '../parsing/sheet-cells.ts';
import { shownDay } from '../parsing/shown-day.ts';
import { type CellAt, type CellRange, isWithin, rangeName, readRange } from './cell-range.ts';
import type { ColumnLook, RowSpan, SheetPlaces } from './sheet-places.ts';
import type { TemplateTable } from './template-table.ts';

/** Why a cell cannot be filled: a formula, an error, a merged range of which it is not the first cell, or a content. */
export type Occupied =
  | { readonly by: 'formula' }
  | { readonly by: 'merged'; readonly range: string }
  | { readonly by: 'content'; readonly shown: string };

/** A sheet of a template: what its cells contain, and where they are in the text of its part. */
export class TemplateSheet {
  readonly name: string;
  readonly part: string;
  readonly text: string;
  readonly places: SheetPlaces;
  readonly tables: readonly TemplateTable[];
  readonly #cells: ReadonlyMap<number, ReadonlyMap<number, ReadCell>>;
  readonly #merged: readonly CellRange[];
  readonly #isFrom1904: boolean;
  readonly #rows: ReadonlyMap<number, RowSpan>;

  constructor(
    name: string,
    { part, text }: { readonly part: string; readonly text: string },
    {
      read,
      places,
      tables,
      isFrom1904,
    }: {
      readonly read: ReadSheet;
      readonly places: SheetPlaces;
      readonly tables: readonly TemplateTable[];
      readonly isFrom1904: boolean;
    },
  ) {
    this.name = name;
    this.part = part;
    this.text = text;
    this.places = places;
    this.tables = tables;
    this.#cells = new Map(read.rows.map((row) => [row.number, row.cells]));
    this.#merged = read.merged.map(readRange).filter((range) => range !== null);
    this.#isFrom1904 = isFrom1904;
    this.#rows = new Map(places.rows.map((row) => [row.row, row]));
  }

  /** The last row that has a cell with content; 0 where none has. */
  get lastRow(): number {
    let last = 0;
    for (const row of this.#cells.keys()) last = Math.max(last, row);
    return last;
  }

  /** Where a row is in the text, be it there only for its look. */
  rowAt(row: number): RowSpan | undefined {
    return this.#rows.get(row);
  }

  columnLook(column: number): ColumnLook | undefined {
    return this.places.columns.find(({ from, to }) => column >= from && column <= to);
  }

  /**
   * The number of the style of a cell, also of one that is not there yet.
   *
   * @param looksLike the row whose look a row has that is not there; null: none
   */
  styleAt({ row, column }: CellAt, looksLike: number | null): number {
    const own = this.#rows.get(row);
    const model = looksLike === null ? undefined : this.#rows.get(looksLike);
    const inRow = (of: RowSpan | undefined): number | undefined =>
      of?.cells.find((cell) => cell.column === column)?.style;
    const ofRow = inRow(own) ?? inRow(model) ?? own?.style ?? model?.style;
    return ofRow ?? this.columnLook(column)?.style ?? 0;
  }

  /** What a reader sees in a cell; empty where it is empty, or has a formula or an error. */
  shown({ row, column }: CellAt): string {
    const cell = this.#cells.get(row)?.get(column);
    if (cell === undefined || 'formula' in cell || 'error' in cell) return '';
    if ('text' in cell) return cell.text.trim();
    const day = cell.isDay ? shownDay(cell.number, this.#isFrom1904) : null;
    if (day !== null) return isoDay(day);
    return cell.decimals === undefined ? String(cell.number) : cell.number.toFixed(cell.decimals);
  }

  /** The columns of a row that are not empty, with what they show. */
  shownRow(row: number): ReadonlyMap<number, string> {
    const columns = this.#cells.get(row)?.keys() ?? [];
    return new Map([...columns].map((column) => [column, this.shown({ row, column })]));
  }

  /** Why a cell cannot be filled; null: it is free. A range of merged cells is filled by its first cell. */
  occupied(at: CellAt): Occupied | null {
    const cell = this.#cells.get(at.row)?.get(at.column);
    const isComputed = cell !== undefined && 'formula' in cell;
    if (isComputed || this.places.arrays.some((range) => isWithin(at, range))) return { by: 'formula' };
    const merged = this.mergedAt(at);
    if (merged !== null && (merged.from.row !== at.row || merged.from.column !== at.column))
      return { by: 'merged', range: rangeName(merged) };
    if (cell === undefined) return null;
    return { by: 'content', shown: 'error' in cell ? cell.error : this.shown(at) };
  }

  /** The range of merged cells that a cell is in. */
  mergedAt(at: CellAt): CellRange | null {
    return this.#merged.find((range) => isWithin(at, range)) ?? null;
  }

  /** The words that a cell takes, as far as the sheet itself lists them; null: any. */
  wordsAt(at: CellAt): readonly string[] | null {
    const list = this.places.lists.find(({ ranges }) => ranges.some((range) => isWithin(at, range)));
    return list?.words ?? null;
  }
}
