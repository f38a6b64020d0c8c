import type { PartReader } from '../parsing/part-reader.ts';
import { WORKBOOK_LIMITS } from '../parsing/workbook-limits.ts';
import { type CellRange, readCellAt, readRange } from './cell-range.ts';
import { closeSpan, type Span, spanOf } from './element-spans.ts';

export interface CellSpan extends Span {
  readonly column: number;
  /** Number of its style. */
  readonly style: number;
}

export interface RowSpan extends Span {
  readonly row: number;
  /** Number of the style of its cells that are not there; null: that of their column. */
  readonly style: number | null;
  /** In points; null: the usual height. */
  readonly height: number | null;
  /** Whether somebody chose the height: it stays as it is. */
  readonly hasOwnHeight: boolean;
  readonly cells: CellSpan[];
}

/** How columns look. */
export interface ColumnLook {
  readonly from: number;
  readonly to: number;
  /** Number of the style of their cells that are not there; null: none. */
  readonly style: number | null;
  /** In characters; null: the usual one. */
  readonly width: number | null;
}

/** Width in characters and height in points where a sheet does not say them: those of Excel. */
const USUAL = { width: 8.43, height: 15 };

/** Where rows and cells are in the text of a sheet's part, and what else a copy with other cells must know. */
export interface SheetPlaces {
  readonly data: Span;
  readonly rows: readonly RowSpan[];
  /** Where the attribute of the used range is; null: it is not stated. */
  readonly dimension: (Span & { readonly range: string }) | null;
  /** Cells that one formula fills together. */
  readonly arrays: readonly CellRange[];
  /** What the sheet says of columns, from one to another. */
  readonly columns: readonly ColumnLook[];
  /** What it says of all others. */
  readonly usual: { readonly width: number; readonly height: number };
  /** Lists of words that cells take, as far as the sheet itself states them. */
  readonly lists: readonly { readonly ranges: readonly CellRange[]; readonly words: readonly string[] }[];
  /** Ids of the relations to the sheet's tables. */
  readonly tables: readonly string[];
}

/** More ranges with a rule of their own are not looked at. */
const MOST_LISTS = 10_000;

/** Reads where the rows and cells of a sheet are. */
export class SheetPlacesReader implements PartReader<SheetPlaces> {
  readonly mostElements = WORKBOOK_LIMITS.elements;
  fault: string | null = null;
  readonly #text: string;
  #data: Span | null = null;
  readonly #rows: RowSpan[] = [];
  #row: RowSpan | null = null;
  #cell: CellSpan | null = null;
  #dimension: SheetPlaces['dimension'] = null;
  readonly #arrays: CellRange[] = [];
  readonly #columns: ColumnLook[] = [];
  #usual = USUAL;
  readonly #lists: { ranges: readonly CellRange[]; words: readonly string[] }[] = [];
  readonly #tables: string[] = [];
  #list: readonly CellRange[] | null = null;
  #formula: string | null = null;

  /** @param text the whole part */
  constructor(text: string) {
    this.#text = text;
  }

  get value(): SheetPlaces {
    const data = this.#data ?? { start: 0, inner: 0, close: 0, end: 0 };
    return {
      ...{ data, rows: this.#rows, dimension: this.#dimension, arrays: this.#arrays },
      ...{ columns: this.#columns, usual: this.#usual, lists: this.#lists, tables: this.#tables },
    };
  }

  opened(name: string, attribute: (name: string) => string | null, end: number): void {
    if (name === 'c' && this.#row !== null) this.#openCell(attribute, end);
    else if (name === 'row' && this.#data !== null) this.#openRow(attribute, end);
    else if (name === 'f' && this.#cell !== null) this.#addFormula(attribute);
    else if (name === 'sheetData') this.#data = this.#span(end);
    else if (name === 'dimension') this.#dimension = { ...this.#span(end), range: attribute('ref') ?? '' };
    else if (name === 'col')
      this.#columns.push({
        ...{ from: Number(attribute('min')), to: Number(attribute('max')) },
        ...{ style: numberIn(attribute('style')), width: numberIn(attribute('width')) },
      });
    else if (name === 'sheetFormatPr')
      this.#usual = {
        width: numberIn(attribute('defaultColWidth')) ?? USUAL.width,
        height: numberIn(attribute('defaultRowHeight')) ?? USUAL.height,
      };
    else if (name === 'dataValidation') this.#openList(attribute);
    else if (name === 'formula1' && this.#list !== null) this.#formula = '';
    else if (name === 'tablePart') this.#tables.push(attribute('r:id') ?? '');
  }

  text(text: string): void {
    if (this.#formula !== null) this.#formula += text;
  }

  closed(name: string, end: number): void {
    if (name === 'c') this.#cell = this.#close(this.#cell, end);
    else if (name === 'row') this.#row = this.#close(this.#row, end);
    else if (name === 'sheetData') this.#close(this.#data, end);
    else if (name === 'formula1') this.#closeList();
    else if (name === 'dataValidation') this.#list = null;
  }

  #openRow(attribute: (name: string) => string | null, end: number): void {
    const row = Number(attribute('r') ?? Number.NaN);
    const before = this.#rows.at(-1)?.row ?? 0;
    if (!(row > before)) this.#refuse();
    const style = isTrue(attribute('customFormat')) ? Number(attribute('s') ?? 0) : null;
    const height = numberIn(attribute('ht'));
    const hasOwnHeight = height !== null && isTrue(attribute('customHeight'));
    this.#row = { ...this.#span(end), row, style, height, hasOwnHeight, cells: [] };
    this.#rows.push(this.#row);
  }

  #openCell(attribute: (name: string) => string | null, end: number): void {
    const at = readCellAt(attribute('r') ?? '');
    const before = this.#row?.cells.at(-1)?.column ?? 0;
    if (at === null || at.row !== this.#row?.row || at.column <= before) this.#refuse();
    else {
      this.#cell = { ...this.#span(end), column: at.column, style: Number(attribute('s') ?? 0) };
      this.#row.cells.push(this.#cell);
    }
  }

  #addFormula(attribute: (name: string) => string | null): void {
    const range = readRange(attribute('ref') ?? '');
    if (range !== null && attribute('t') !== 'shared') this.#arrays.push(range);
  }

  #openList(attribute: (name: string) => string | null): void {
    if (attribute('type') !== 'list' || this.#lists.length >= MOST_LISTS) return;
    const ranges = (attribute('sqref') ?? '').split(/\s+/).map(readRange);
    this.#list = ranges.filter((range) => range !== null);
  }

  /** A list in quotes has its words in the sheet; another is a range or a name. */
  #closeList(): void {
    const words = /^\s*"(.*)"\s*$/s.exec(this.#formula ?? '')?.[1];
    if (this.#list !== null && words !== undefined)
      this.#lists.push({ ranges: this.#list, words: words.split(',').map((word) => word.trim()) });
    this.#formula = null;
  }

  #span(end: number): Span {
    return spanOf(this.#text, end);
  }

  #close(span: Span | null, end: number): null {
    if (span !== null) closeSpan(this.#text, span, end);
    return null;
  }

  #refuse(): void {
    this.fault ??=
      'Its rows and cells are not numbered in order. Open the file in a spreadsheet program and save it again.';
  }
}

function isTrue(text: string | null): boolean {
  return text === '1' || text === 'true';
}

/** The number in an attribute; null: it has none. */
function numberIn(text: string | null): number | null {
  const number = Number(text ?? Number.NaN);
  return Number.isFinite(number) ? number : null;
}
