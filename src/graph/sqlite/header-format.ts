import { closeSync, openSync, readSync } from 'node:fs';

/** https://sqlite.org/fileformat.html#the_database_header */
const MAGIC = 'SQLite format 3\0';
const USER_VERSION_AT = 60;
const HEADER_LENGTH = 100;

/**
 * The `user_version` in the header of a database file; null where no header can be read. SQLite itself would make files
 * beside the database to read it. A version that was set last may still be in the log beside the file.
 */
export function headerFormat(file: string): number | null {
  const header = Buffer.alloc(HEADER_LENGTH);
  try {
    const descriptor = openSync(file, 'r');
    try {
      if (readSync(descriptor, header, 0, HEADER_LENGTH, 0) < HEADER_LENGTH) return null;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Whatever is wrong with the file, opening it as a database says so.
    return null;
  }
  return header.toString('latin1', 0, MAGIC.length) === MAGIC ? header.readInt32BE(USER_VERSION_AT) : null;
}
