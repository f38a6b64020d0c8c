import { unescapedText } from './escaped-text.ts';
import type { NumberStyles } from './number-styles.ts';
import { RichText } from './rich-text.ts';
import { scanXml, type XmlListener } from './scan-xml.ts';

/** The last row that a sheet can have. */
const LAST_ROW = 1_048_576;
/** The most merged ranges that are reported: each of them is a problem. */
const MOST_MERGED = 1_000;

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

/** Reads the cells of a sheet's part, at most `limit` of them, or returns a sentence that says what is wrong with it. */
export function readSheetCells(
  name: string,
  xml: string,
  shared: SharedParts,
  limit: number,
): ReadSheet | { readonly fault: string } | { readonly tooMany: true } {
  const listener = new SheetListener(shared, limit);
  const fault = scanXml(xml, listener) ?? listener.fault;
  if (listener.cells > limit) return { tooMany: true };
  return fault === null ? { name, rows: listener.rows, merged: listener.merged } : { fault };
}

class SheetListener implements XmlListener {
  readonly rows: ReadRow[] = [];
  readonly merged: string[] = [];
  cells = 0;
  fault: string | null = null;
  readonly #shared: SharedParts;
  readonly #limit: number;
  readonly #rich = new RichText();
  #row: { number: number; cells: Map<number, ReadCell> } | null = null;
  #rowNumber = 0;
  #column = 0;
  #type: string | null = null;
  #style = 0;
  #value: string | null = null;
  #isValue = false;
  #isFormula = false;

  constructor(shared: SharedParts, limit: number) {
    this.#shared = shared;
    this.#limit = limit;
  }

  opened(name: string, attribute: (name: string) => string | null): void {
    if (name === 'row') {
      this.#rowNumber = Number(attribute('r') ?? this.#rowNumber + 1);
      if (!(this.#rowNumber >= 1 && this.#rowNumber <= LAST_ROW)) this.fault ??= 'A row has no number.';
      this.#row = { number: this.#rowNumber, cells: new Map() };
      this.#column = 0;
    } else if (name === 'mergeCell') {
      if (this.merged.length < MOST_MERGED) this.merged.push(attribute('ref') ?? '');
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
    if (this.#isValue) this.#value = (this.#value ?? '') + text;
    else if (this.#row !== null) this.#rich.text(text);
  }

  closed(name: string): void {
    if (name === 'v') this.#isValue = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row' && this.#row !== null) {
      if (this.#row.cells.size > 0) this.rows.push(this.#row);
      this.#row = null;
    } else if (this.#row !== null) this.#rich.closed(name);
  }

  #closeCell(): void {
    const inline = this.#rich.take();
    const cell = this.#cell(inline);
    if (cell === null || this.#row === null || this.cells > this.#limit) return;
    this.cells++;
    this.#row.cells.set(this.#column, cell);
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
          this.fault ??= `A cell refers to the shared text ${value}, which does not exist.`;
        return textCell(text ?? '');
      }
      case 'str':
        return textCell(unescapedText(value));
      case 'd':
        // A day in ISO 8601; strict files add its midnight.
        return textCell(value.replace(/T00:00(:00(\.0+)?)?Z?$/, ''));
      case 'b':
        return { text: value === '1' ? 'TRUE' : 'FALSE' };
      case 'e':
        return { error: value };
      default: {
        const number = Number(value);
        if (value.trim() === '' || !Number.isFinite(number))
          this.fault ??= `${value} is not the number of a cell.`;
        const { days, decimals } = this.#shared.styles;
        const shown = decimals.get(this.#style);
        return { number, isDay: days.has(this.#style), ...(shown === undefined ? {} : { decimals: shown }) };
      }
    }
  }
}

/** A text of white space only counts as empty. */
function textCell(text: string): ReadCell | null {
  return text.trim() === '' ? null : { text };
}

/** The column number in a cell's address, from 1: that of `AA7` is 27. */
function columnNumber(address: string | null): number | null {
  const letters = /^[A-Z]{1,3}/.exec(address ?? '')?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
