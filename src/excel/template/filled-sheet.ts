import { serialDay } from '../serial-day.ts';
import { type CellRange, cellName, rangeName, readRange, spanning } from './cell-range.ts';
import { openTag, prefixOf } from './element-spans.ts';
import type { FilledCell, FilledValue } from './filled-cell.ts';
import type { CellSpan, RowSpan, SheetPlaces } from './sheet-places.ts';
import { type Splice, spliced } from './splices.ts';
import type { TemplateSheet } from './template-sheet.ts';

/** How cells of a workbook are written. */
export interface CellWriting {
  /** Numbers of the styles that show a day. */
  readonly days: ReadonlySet<number>;
  /** Days are counted from 1904 instead of 1900. */
  readonly isFrom1904: boolean;
  /** The height of a row with the cells that are filled in it, in points; null: it stays as it is. */
  readonly heightOf: (row: number, filled: readonly FilledCell[]) => number | null;
  /** What a cell has of a text: the attributes of the cell, and its content. */
  readonly written: (text: string) => { readonly type: string; readonly content: string };
}

/** Attributes of a row. */
const SPANS = /\sspans\s*=\s*("[^"]*"|'[^']*')/;
const HEIGHT = /\sht\s*=\s*("[^"]*"|'[^']*')/;

/** How many days later the count from 1904 begins. */
const FROM_1904 = 1_462;

/** The text of a sheet's part with some cells filled. Everything else stays as it is, to the letter. */
export function filledSheet(
  sheet: TemplateSheet,
  cells: readonly FilledCell[],
  writing: CellWriting,
): string {
  return spliced(sheet.text, new SheetFilling(sheet, writing).splices(cells));
}

class SheetFilling {
  readonly #sheet: TemplateSheet;
  readonly #text: string;
  readonly #places: SheetPlaces;
  readonly #writing: CellWriting;
  /** Of the names of elements: most programs write none. */
  readonly #prefix: string;

  constructor(sheet: TemplateSheet, writing: CellWriting) {
    const { text, places } = sheet;
    this.#sheet = sheet;
    this.#text = text;
    this.#places = places;
    this.#writing = writing;
    this.#prefix = prefixOf(text.slice(places.data.start, places.data.inner));
  }

  splices(cells: readonly FilledCell[]): readonly Splice[] {
    const byRow = new Map<number, FilledCell[]>();
    for (const cell of cells.toSorted((a, b) => a.row - b.row || a.column - b.column))
      byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
    const { data } = this.#places;
    const added: Splice[] = [];
    const changed: Splice[] = [];
    for (const [number, filled] of byRow) {
      const row = this.#sheet.rowAt(number);
      if (row === undefined) added.push({ ...this.#placeOf(number), text: this.#newRow(number, filled) });
      else changed.push(...this.#inRow(row, filled));
    }
    if (data.inner === data.end && added.length > 0) {
      const rows = added.map(({ text }) => text).join('');
      const whole = `<${this.#prefix}sheetData>${rows}</${this.#prefix}sheetData>`;
      return [{ start: data.start, end: data.end, text: whole }, ...this.#dimension(cells)];
    }
    return [...this.#dimension(cells), ...added, ...changed];
  }

  /** In front of the next row, or at the end. */
  #placeOf(number: number): Pick<Splice, 'start' | 'end'> {
    const { rows, data } = this.#places;
    const isLast = (rows.at(-1)?.row ?? 0) < number;
    const at = (isLast ? undefined : rows.find(({ row }) => row > number))?.start ?? data.close;
    return { start: at, end: at };
  }

  #newRow(number: number, filled: readonly FilledCell[]): string {
    const cells = filled.map((cell) => this.#cell(cell)).join('');
    const height = this.#writing.heightOf(number, filled);
    const ht = height === null ? '' : ` ht="${height}"`;
    return `<${this.#prefix}row r="${number}"${ht}>${cells}</${this.#prefix}row>`;
  }

  #inRow(row: RowSpan, filled: readonly FilledCell[]): readonly Splice[] {
    const own = new Map(row.cells.map((cell) => [cell.column, cell]));
    const replaced: Splice[] = [];
    const added: { readonly before: CellSpan | undefined; readonly text: string }[] = [];
    for (const cell of filled) {
      const there = own.get(cell.column);
      if (there === undefined) {
        const before = row.cells.find(({ column }) => column > cell.column);
        added.push({ before, text: this.#cell(cell) });
      } else if (!('look' in cell.value))
        replaced.push({ start: there.start, end: there.end, text: this.#cell(cell) });
    }
    const height = this.#writing.heightOf(row.row, filled);
    if (added.length === 0 && height === null) return replaced;
    const tag = this.#rowTag(row, height);
    if (row.inner === row.end) {
      const cells = added.map(({ text }) => text).join('');
      return [{ start: row.start, end: row.end, text: `${openTag(tag)}${cells}</${this.#prefix}row>` }];
    }
    const inserted = added.map(({ before, text }) => {
      const at = before?.start ?? row.close;
      return { start: at, end: at, text };
    });
    return [{ start: row.start, end: row.inner, text: tag }, ...inserted, ...replaced];
  }

  /** The first tag of a row: programs may read `spans` as the only columns of the row that have cells. */
  #rowTag({ start, inner }: RowSpan, height: number | null): string {
    const plain = this.#text.slice(start, inner).replace(SPANS, '');
    return height === null ? plain : plain.replace(HEIGHT, '').replace(/\brow\b/, `row ht="${height}"`);
  }

  #cell({ row, column, value, looksLike }: FilledCell): string {
    const name = `${this.#prefix}c`;
    const style = this.#sheet.styleAt({ row, column }, looksLike);
    const start = `<${name} r="${cellName({ row, column })}"${style === 0 ? '' : ` s="${style}"`}`;
    const { type, content } = this.#content(value, style);
    return content === '' ? `${start}/>` : `${start}${type}>${content}</${name}>`;
  }

  #content(value: FilledValue, style: number): { readonly type: string; readonly content: string } {
    if ('look' in value) return { type: '', content: '' };
    const shown = 'day' in value && this.#writing.days.has(style) ? serialDay(value.day) : null;
    const number = 'number' in value ? value.number : shown;
    if (number !== null) {
      const counted = shown !== null && this.#writing.isFrom1904 ? number - FROM_1904 : number;
      return { type: '', content: `<${this.#prefix}v>${counted}</${this.#prefix}v>` };
    }
    const text = 'text' in value ? value.text : 'day' in value ? value.day : '';
    return text === '' ? { type: '', content: '' } : this.#prefixed(this.#writing.written(text));
  }

  #prefixed({ type, content }: { readonly type: string; readonly content: string }) {
    const named =
      this.#prefix === '' ? content : content.replaceAll(/<(\/?)(?=[a-z])/g, `<$1${this.#prefix}`);
    return { type, content: named };
  }

  /** The used range, with the cells that are filled. */
  #dimension(cells: readonly FilledCell[]): readonly Splice[] {
    const { dimension } = this.#places;
    const before = dimension === null ? null : readRange(dimension.range);
    const filled = rangeOf(cells);
    if (dimension === null || before === null || filled === null) return [];
    const tag = this.#text.slice(dimension.start, dimension.inner);
    const range = rangeName(spanning(before, filled));
    const text = tag.replace(/\bref\s*=\s*("[^"]*"|'[^']*')/, `ref="${range}"`);
    return [{ start: dimension.start, end: dimension.inner, text }];
  }
}

function rangeOf(cells: readonly FilledCell[]): CellRange | null {
  return cells.reduce<CellRange | null>((range, cell) => {
    const own = { from: cell, to: cell };
    return range === null ? own : spanning(range, own);
  }, null);
}
