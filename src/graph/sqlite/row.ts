import { isUtf8 } from 'node:buffer';
import { parseStored } from '../../ledger/parse-stored.ts';

/**
 * Selects a column of texts. SQLite stores a value of any type in a column of any type; a value that is not of the
 * column's type comes back as a number, which {@link Row} refuses. A text comes back as bytes, which can be checked
 * first: the driver ends the whole process over a text that is not UTF-8.
 */
export function textColumn(column: string, name = column): string {
  return `CASE typeof(${column}) WHEN 'text' THEN CAST(${column} AS BLOB) ELSE 0 END AS ${name}`;
}

export function nullableTextColumn(column: string): string {
  return `CASE typeof(${column}) WHEN 'text' THEN CAST(${column} AS BLOB) WHEN 'null' THEN NULL ELSE 0 END AS ${column}`;
}

/** Selects a column of whole numbers; any other value comes back as null. */
export function wholeColumn(column: string, name = column): string {
  return `CASE typeof(${column}) WHEN 'integer' THEN ${column} END AS ${name}`;
}

/** A cell whose value does not fit its column. The message is a clause: `facts is not JSON`. */
export class UnreadableCell extends Error {
  override readonly name = 'UnreadableCell';
}

/** A row from the driver, not yet checked. Reading a cell that does not fit its column throws an {@link UnreadableCell}. */
export class Row {
  readonly #cells: Readonly<Record<string, unknown>>;

  constructor(row: unknown) {
    this.#cells = isCells(row) ? row : {};
  }

  text(column: string): string {
    const text = this.textOrNull(column);
    if (text === null) throw new UnreadableCell(`${column} is not a text`);
    return text;
  }

  textOrNull(column: string): string | null {
    return decodeText(this.#cells[column]);
  }

  nullableText(column: string): string | null {
    return this.#cells[column] === null ? null : this.text(column);
  }

  /** A whole number that JavaScript represents exactly. */
  whole(column: string): number {
    const whole = this.wholeOrNull(column);
    if (whole === null) throw new UnreadableCell(`${column} is not a whole number`);
    return whole;
  }

  wholeOrNull(column: string): number | null {
    const cell = this.#cells[column];
    return typeof cell === 'number' && Number.isSafeInteger(cell) ? cell : null;
  }

  json(column: string): unknown {
    return this.parsed(column, this.text(column));
  }

  /** The value of the JSON text of a cell, for those who need the text too. */
  parsed(column: string, text: string): unknown {
    try {
      return parseStored(text);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw new UnreadableCell(`${column} is not JSON`, { cause: error });
    }
  }

  /** The text of a cell for the name of a damaged row; a question mark where it cannot be read. */
  nameIn(column: string): string {
    return this.textOrNull(column) ?? '?';
  }
}

function isCells(row: unknown): row is Readonly<Record<string, unknown>> {
  return typeof row === 'object' && row !== null;
}

/**
 * The text of a cell, which the driver gives as a buffer or, where it reads many rows, as an ArrayBuffer. Null where it
 * is not a text.
 */
export function decodeText(cell: unknown): string | null {
  if (!Buffer.isBuffer(cell) && !(cell instanceof ArrayBuffer)) return null;
  const bytes = Buffer.isBuffer(cell) ? cell : Buffer.from(cell);
  return isUtf8(bytes) ? bytes.toString('utf8') : null;
}
