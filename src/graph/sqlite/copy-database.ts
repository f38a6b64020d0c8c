import { resolve } from 'node:path';
import { makePrivateFile } from '../../files/private-file.ts';

import { databaseFile } from './database-file.ts';
import { openConnection } from './open-connection.ts';
import { storeErrorOf } from './store-error.ts';

/**
 * Copies the database of a data folder, as it is at one moment, into a folder that has none yet. Other processes may
 * write to it meanwhile. The copy is one file without a log, and only its owner may read it. Rejects as
 * {@link openConnection} does.
 */
export async function copyDatabase(directory: string, into: string): Promise<void> {
  const file = databaseFile(resolve(into));
  const connection = await openConnection(directory);
  try {
    makePrivateFile(file);
    connection.prepare('VACUUM INTO ?').run(file);
  } catch (error) {
    throw storeErrorOf(error, databaseFile(directory));
  } finally {
    connection.close();
  }
}
