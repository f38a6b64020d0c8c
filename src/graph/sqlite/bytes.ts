import { isUtf8 } from 'node:buffer';

/**
 * Reads a column as bytes. The driver ends the whole process over a text that is not UTF-8, as a file holds where
 * something has written into it; bytes can be looked at first.
 */
export const bytesOf = (column: string): string => `CAST(${column} AS BLOB) AS ${column}`;

/** As the driver hands them over: a buffer where one row is asked for, else what lies beneath one. */
export type Bytes = Buffer | ArrayBuffer;

/** Throws a SyntaxError, as JSON that cannot be read does, where the bytes are no text. */
export function textOf(bytes: Bytes): string {
  const buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes);
  if (!isUtf8(buffer)) throw new SyntaxError('A value of the database is not UTF-8.');
  return buffer.toString('utf8');
}
