import type { Columns } from './columns.ts';

/** A table of a folder as its file says it. */
export interface WrittenTable {
  /** Path inside the folder. */
  readonly file: string;
  readonly format: Columns<string, string>;
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly string[]>;
}

/**
 * Records as rows of a table whose columns are called as their fields are: `valid_until` shows `validUntil`.
 *
 * @param shown how the columns that no field is called after are written, and those that are written otherwise
 */
export function writtenTable<T extends object, R extends string, O extends string>(
  file: string,
  format: Columns<R, O>,
  records: Iterable<T>,
  shown: { readonly [C in R | O]?: (record: T) => string } = {},
): WrittenTable {
  const columns = [...format.required, ...format.optional];
  return {
    file,
    format,
    columns,
    rows: rowsOf(records, (record) => {
      const fields = new Map<string, unknown>(Object.entries(record));
      return columns.map((column) => shown[column]?.(record) ?? cellOf(fields.get(fieldOf(column))));
    }),
  };
}

/** Rows that can be gone through again. */
function rowsOf<R>(
  records: Iterable<R>,
  rowOf: (record: R) => readonly string[],
): Iterable<readonly string[]> {
  return {
    *[Symbol.iterator]() {
      for (const record of records) yield rowOf(record);
    },
  };
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.join(';') : String(value);
}

/** `valid_until` as `validUntil`. */
export function fieldOf(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** A table as CSV (RFC 4180): UTF-8 with a byte order mark, by which Excel knows it, commas and LF. */
export function* csvOfTable({ columns, rows }: WrittenTable): Generator<string> {
  yield `\ufeff${line(columns)}`;
  for (const row of rows) yield line(row);
}

function line(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
}
