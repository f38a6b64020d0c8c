import { unescapedText } from './escaped-text.ts';
import type { NumberStyles } from './number-styles.ts';
import type { PartReader } from './part-reader.ts';
import { RichText } from './rich-text.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';

/** The last row that a sheet can have. */
const LAST_ROW = 1_048_576;
/** No range is longer, even with both of its ends. */
const LONGEST_RANGE = 30;
/** Each of them is a problem where it touches a record. */
const MOST_MERGED = 10_000;

/** The content of a cell that is not empty. */
export type ReadCell =
  | { readonly text: string }
  /** A number of days if the style of its cell shows a day. */
  | {
      readonly number: number;
      readonly isDay: boolean;
      /** How many decimals its style shows; absent where the style leaves it to the number. */
      readonly decimals?: number;
    }
  | { readonly error: string }
  | { readonly formula: true };

export interface ReadRow {
  /** From 1. */
  readonly number: number;
  /** By column, from 1. */
  readonly cells: ReadonlyMap<number, ReadCell>;
}

export interface ReadSheet {
  readonly name: string;
  /** The rows that are not empty, from the top. */
  readonly rows: readonly ReadRow[];
  /** Ranges such as `A1:B2`. */
  readonly merged: readonly string[];
}

/** The texts and styles to which the cells of all sheets refer by number. */
export interface SharedParts {
  readonly texts: readonly string[];
  readonly styles: NumberStyles;
}

/** How much has been read of the sheets of a workbook. */
export interface SheetSizes {
  cells: number;
  rows: number;
  characters: number;
}

/** Reads the cells of a sheet's part. */
export class SheetCells implements PartReader<ReadSheet> {
  readonly mostElements = WORKBOOK_LIMITS.elements;
  readonly #rows: ReadRow[] = [];
  readonly #merged: string[] = [];
  readonly #name: string;
  readonly #shared: SharedParts;
  readonly #sizes: SheetSizes;
  #fault: string | null = null;
  #isTooLarge = false;
  readonly #rich = new RichText();
  #row: { number: number; cells: Map<number, ReadCell> } | null = null;
  #rowNumber = 0;
  #column = 0;
  #type: string | null = null;
  #style = 0;
  #value: string | null = null;
  #isValue = false;
  #isFormula = false;

  /** @param sizes of the sheets that were read before; this one is added */
  constructor(name: string, shared: SharedParts, sizes: SheetSizes) {
    this.#name = name;
    this.#shared = shared;
    this.#sizes = sizes;
  }

  get value(): ReadSheet {
    return { name: this.#name, rows: this.#rows, merged: this.#merged };
  }

  get fault(): string | null {
    return this.#fault ?? this.#rich.fault;
  }

  /** Whether it was read no further, because the sheets have more than may be read. */
  get isTooLarge(): boolean {
    return this.#isTooLarge;
  }

  get isBeyond(): boolean {
    return this.#isTooLarge || this.#merged.length > MOST_MERGED;
  }

  opened(name: string, attribute: (name: string) => string | null): void {
    if (name === 'row') {
      this.#rowNumber = Number(attribute('r') ?? this.#rowNumber + 1);
      if (!(this.#rowNumber >= 1 && this.#rowNumber <= LAST_ROW)) this.#fault ??= 'A row has no number.';
      this.#row = { number: this.#rowNumber, cells: new Map() };
      this.#column = 0;
    } else if (name === 'mergeCell') {
      if (this.isBeyond) return;
      this.#merged.push((attribute('ref') ?? '').slice(0, LONGEST_RANGE));
      if (this.isBeyond) this.#fault ??= `More than ${MOST_MERGED} ranges of cells are merged.`;
    } else if (this.#row === null) return;
    else if (name === 'c') {
      this.#column = columnNumber(attribute('r')) ?? this.#column + 1;
      this.#type = attribute('t');
      this.#style = Number(attribute('s') ?? 0);
      this.#value = null;
      this.#isFormula = false;
    } else if (name === 'f') this.#isFormula = true;
    else if (name === 'v') this.#isValue = true;
    else this.#rich.opened(name);
  }

  text(text: string): void {
    if (this.#isValue) this.#addValue(text);
    else if (this.#row !== null) this.#rich.text(text);
  }

  #addValue(text: string): void {
    const value = (this.#value ?? '') + text;
    if (value.length > WORKBOOK_LIMITS.textLength)
      this.#fault ??= `A value has more than ${WORKBOOK_LIMITS.textLength} characters.`;
    else this.#value = value;
  }

  closed(name: string): void {
    if (name === 'v') this.#isValue = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row' && this.#row !== null) {
      if (this.#row.cells.size > 0) this.#rows.push(this.#row);
      this.#row = null;
    } else if (this.#row !== null) this.#rich.closed(name);
  }

  #closeCell(): void {
    const inline = this.#rich.take();
    const cell = this.#cell(inline);
    if (cell === null || this.#row === null) return;
    if (this.#row.cells.size === 0) this.#sizes.rows++;
    this.#sizes.cells++;
    if ('text' in cell) this.#sizes.characters += cell.text.length;
    this.#row.cells.set(this.#column, cell);
    const { rows, cells, characters } = WORKBOOK_LIMITS;
    if (this.#sizes.rows <= rows && this.#sizes.cells <= cells && this.#sizes.characters <= characters)
      return;
    this.#isTooLarge = true;
    this.#fault = `The sheets have more than ${rows} filled rows, ${cells} filled cells or ${characters} characters.`;
  }

  #cell(inline: string): ReadCell | null {
    if (this.#isFormula) return { formula: true };
    const value = this.#value;
    if (this.#type === 'inlineStr') return textCell(inline);
    if (value === null) return null;
    switch (this.#type) {
      case 's': {
        const text = this.#shared.texts[Number(value)];
        if (text === undefined)
          this.#fault ??= `A cell refers to the shared text ${cut(value)}, which does not exist.`;
        return textCell(text ?? '');
      }
      case 'str':
        return textCell(unescapedText(value));
      case 'd':
        // A day in ISO 8601; strict files add its midnight.
        return textCell(value.replace(/T00:00(:00(\.0+)?)?Z?$/, ''));
      case 'b':
        return { text: /^(1|true)$/.test(value) ? 'TRUE' : 'FALSE' };
      case 'e':
        return { error: cut(value) };
      default: {
        const number = Number(value);
        if (value.trim() === '' || !Number.isFinite(number))
          this.#fault ??= `${cut(value)} is not the number of a cell.`;
        const { days, decimals } = this.#shared.styles;
        const shown = decimals.get(this.#style);
        const isDay = days.has(this.#style);
        return shown === undefined ? { number, isDay } : { number, isDay, decimals: shown };
      }
    }
  }
}

/** What a sentence names of a value. */
function cut(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}

/** A text of white space only counts as empty. */
function textCell(text: string): ReadCell | null {
  return text.trim() === '' ? null : { text };
}

/** The last column of a sheet is `XFD`. */
const MOST_LETTERS = 3;

/** The column number in a cell's address, from 1: that of `AA7` is 27. */
function columnNumber(address: string | null): number | null {
  let column = 0;
  for (let at = 0; address !== null && at < MOST_LETTERS; at++) {
    const letter = address.charCodeAt(at) - 64;
    if (!(letter >= 1 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  return column === 0 ? null : column;
}
