import { join } from 'node:path';

const FILE_NAME = 'aims-crosswalk.db';

/** The database file of a data folder. */
export function databaseFile(directory: string): string {
  return join(directory, FILE_NAME);
}
