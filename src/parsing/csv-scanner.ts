import type { ProblemCode } from '../problems/codes.ts';
import { findRefusedCharacter, nameCharacter } from './characters.ts';
import { type Position, positionAt } from './position.ts';
import type { Separator } from './separator.ts';
import type { RowCells } from './table-header.ts';

const LONGEST_ROW = 1 << 18;
/** A row with more cells is read no further: no table has so many columns. */
const MOST_CELLS = 10_000;
const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

interface Fault {
  readonly offset: number;
  readonly code: ProblemCode;
  readonly sentence: string;
}

/**
 * Takes a table of RFC 4180, or one with another separator, apart as its text arrives, goes on after faults, and knows line and column of every cell
 * without keeping them. Line ends inside a cell become LF. Written by hand because no library at hand does the last two.
 */
export class CsvScanner {
  readonly #onRow: (row: RowCells) => void;
  readonly #onFault: (at: Position, code: ProblemCode, sentence: string) => void;
  readonly #separator: number;
  readonly #cells: string[] = [];
  readonly #starts: number[] = [];
  readonly #row: RowCells;
  #faults: Fault[] = [];
  #text = '';
  #start = 0;
  #line = 1;

  constructor(
    onRow: (row: RowCells) => void,
    onFault: (at: Position, code: ProblemCode, sentence: string) => void,
    separator: Separator = ',',
  ) {
    this.#separator = separator.charCodeAt(0);
    this.#onRow = onRow;
    this.#onFault = onFault;
    this.#row = {
      cells: this.#cells,
      position: (cell) => this.#position(this.#starts[cell] ?? this.#start),
    };
  }

  /** Takes the next piece of the file; false: the rest cannot be read. */
  feed(piece: string, isLast: boolean): boolean {
    this.#text = this.#text.slice(this.#start) + piece;
    this.#start = 0;
    const hasRefused = findRefusedCharacter(this.#text) >= 0;
    while (this.#start < this.#text.length) {
      const end = this.#scan(isLast);
      if (end < 0) break;
      if (hasRefused) this.#findRefused(end);
      for (const { offset, code, sentence } of this.#faults)
        this.#onFault(this.#position(offset), code, sentence);
      if (this.#cells.length > MOST_CELLS)
        return this.#refuseRow(`This row has more than ${MOST_CELLS} cells.`);
      this.#onRow(this.#row);
      this.#line += this.#lines(end);
      this.#start = end;
    }
    if (this.#text.length - this.#start <= LONGEST_ROW) return true;
    return this.#refuseRow(
      `This row has more than ${LONGEST_ROW} characters. Check whether the closing quotation mark of a cell is missing.`,
    );
  }

  #refuseRow(sentence: string): false {
    this.#onFault(this.#position(this.#start), 'BAD_CSV', `${sentence} The rest of the file was not read.`);
    return false;
  }

  /** Reads one row and returns the offset after it, or -1 where its end has not arrived yet. */
  #scan(isLast: boolean): number {
    this.#cells.length = 0;
    this.#starts.length = 0;
    if (this.#faults.length > 0) this.#faults = [];
    const text = this.#text;
    let at = this.#start;
    for (;;) {
      this.#starts.push(at);
      const end = text.charCodeAt(at) === QUOTE ? this.#quoted(at, isLast) : this.#plain(at);
      if (end < 0 || (end >= text.length && !isLast)) return -1;
      if (text.charCodeAt(end) !== this.#separator) return end + 1;
      at = end + 1;
    }
  }

  /** Both return the offset of the separator or line feed after the cell, or of the end. */
  #plain(start: number): number {
    const text = this.#text;
    let end = start;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === this.#separator || code === LINE_FEED) break;
      if (code === QUOTE) this.#faults.push({ offset: end, code: 'BAD_CSV', sentence: BARE_QUOTE });
    }
    this.#cells.push(text.slice(start, withoutReturn(text, start, end)).trim());
    return end;
  }

  #quoted(start: number, isLast: boolean): number {
    const text = this.#text;
    let close = text.indexOf('"', start + 1);
    while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2);
    if (close < 0) {
      if (!isLast) return -1;
      this.#faults.push({
        offset: start,
        code: 'BAD_CSV',
        sentence: 'The closing quotation mark of this cell is missing.',
      });
      close = text.length;
    }
    this.#cells.push(
      text
        .slice(start + 1, close)
        .replaceAll('""', '"')
        .replaceAll('\r\n', '\n')
        .trim(),
    );
    let end = close + 1;
    while (
      end < text.length &&
      text.charCodeAt(end) !== this.#separator &&
      text.charCodeAt(end) !== LINE_FEED
    )
      end++;
    if (withoutReturn(text, close + 1, end) > close + 1) {
      this.#faults.push({ offset: close + 1, code: 'BAD_CSV', sentence: AFTER_QUOTE });
    }
    return end;
  }

  #findRefused(end: number): void {
    const raw = this.#text.slice(this.#start, end);
    const offset = findRefusedCharacter(raw);
    if (offset < 0) return;
    this.#faults.push({
      offset: this.#start + offset,
      code: 'BAD_CHARACTER',
      sentence: nameCharacter(raw, offset),
    });
  }

  #position(offset: number): Position {
    return positionAt(this.#text, offset, this.#start, this.#line);
  }

  #lines(end: number): number {
    let lines = 0;
    for (
      let at = this.#text.indexOf('\n', this.#start);
      at >= 0 && at < end;
      at = this.#text.indexOf('\n', at + 1)
    ) {
      lines++;
    }
    return lines;
  }
}

const BARE_QUOTE =
  'The cell has a quotation mark inside it. Put the whole cell in quotation marks, and write each one inside it twice.';
const AFTER_QUOTE =
  'There is text after the closing quotation mark of the cell. Write each quotation mark inside the cell twice.';

function withoutReturn(text: string, start: number, end: number): number {
  return end > start && text.charCodeAt(end - 1) === RETURN ? end - 1 : end;
}
