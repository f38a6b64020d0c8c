import { isUtf8 } from 'node:buffer';
import { parseStored } from '../../ledger/parse-stored.ts';

/**
 * Columns are asked for through these: SQLite keeps a value of any type in a column of any type, and what is not of
 * the column's own type comes back as a number that no {@link Row} accepts. A text comes as bytes, because the driver
 * ends the whole process over a text that is not UTF-8; bytes can be looked at first.
 */
export function textColumn(column: string, name = column): string {
  return `CASE typeof(${column}) WHEN 'text' THEN CAST(${column} AS BLOB) ELSE 0 END AS ${name}`;
}

export function nullableTextColumn(column: string): string {
  return `CASE typeof(${column}) WHEN 'text' THEN CAST(${column} AS BLOB) WHEN 'null' THEN NULL ELSE 0 END AS ${column}`;
}

/** A whole number; what is none comes as null. */
export function wholeColumn(column: string, name = column): string {
  return `CASE typeof(${column}) WHEN 'integer' THEN ${column} END AS ${name}`;
}

/** A cell that cannot hold what its column says: the message is a clause, `facts is not JSON`. */
export class UnreadableCell extends Error {
  override readonly name = 'UnreadableCell';
}

/** A row as the driver gives it, of which nothing is known before it is read. Throws {@link UnreadableCell}. */
export class Row {
  readonly #cells: ReadonlyMap<string, unknown>;

  constructor(row: unknown) {
    this.#cells = new Map(typeof row === 'object' && row !== null ? Object.entries(row) : []);
  }

  text(column: string): string {
    const text = this.textOrNull(column);
    if (text === null) throw new UnreadableCell(`${column} is not a text`);
    return text;
  }

  textOrNull(column: string): string | null {
    return decodeText(this.#cells.get(column));
  }

  nullableText(column: string): string | null {
    return this.#cells.get(column) === null ? null : this.text(column);
  }

  /** A whole number that JavaScript can tell from its neighbours. */
  whole(column: string): number {
    const whole = this.wholeOrNull(column);
    if (whole === null) throw new UnreadableCell(`${column} is not a whole number`);
    return whole;
  }

  wholeOrNull(column: string): number | null {
    const cell = this.#cells.get(column);
    return typeof cell === 'number' && Number.isSafeInteger(cell) ? cell : null;
  }

  json(column: string): unknown {
    const text = this.text(column);
    try {
      return parseStored(text);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw new UnreadableCell(`${column} is not JSON`, { cause: error });
    }
  }

  /** For naming a row that is damaged: what can be read of a text, else a question mark. */
  nameIn(column: string): string {
    return this.textOrNull(column) ?? '?';
  }
}

/** The text of a cell: a buffer where one row was asked for, else what is beneath one. Null where it is no text. */
export function decodeText(cell: unknown): string | null {
  if (!Buffer.isBuffer(cell) && !(cell instanceof ArrayBuffer)) return null;
  const bytes = Buffer.isBuffer(cell) ? cell : Buffer.from(cell);
  return isUtf8(bytes) ? bytes.toString('utf8') : null;
}
