import Database from 'libsql';
import { foreignDatabase, isForeign, patiently } from './connection.ts';

/**
 * Writes the log of a database into its file, so that the file is whole without it. Rejects with `STORE_UNAVAILABLE`
 * while another process has it open, and with `STORE_DAMAGED` where it is damaged or of another program.
 */
export async function foldLog(file: string): Promise<void> {
  await patiently(file, () => {
    const connection = new Database(file);
    try {
      if (isForeign(connection)) throw foreignDatabase(file);
      connection.pragma('journal_mode = DELETE');
    } finally {
      connection.close();
    }
  });
}
