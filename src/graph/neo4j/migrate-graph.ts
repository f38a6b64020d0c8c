import type { Session } from 'neo4j-driver';
import { STORE_FORMAT, type ToldOfMigration } from '../store-format.ts';
import { MIGRATIONS } from './migrations.ts';
import { ask } from './statement.ts';
import { HOLD_FORMAT, RAISE_FORMAT, READ_FORMAT } from './texts/store-format.ts';

/**
 * Brings a database of an earlier format to the format of this program, in one transaction: a process that is killed
 * leaves it in one of the two formats. No copy is kept, because the files belong to the server, which can dump and back
 * up a database itself. Processes that find the same old format wait for each other.
 *
 * @param store names the database in a sentence
 */
export async function migrateGraph(session: Session, store: string, told: ToldOfMigration): Promise<void> {
  const [stated] = await ask(session, READ_FORMAT, null);
  if (stated?.format === STORE_FORMAT) return;
  const transaction = session.beginTransaction();
  try {
    const [held] = await ask(transaction, HOLD_FORMAT, null);
    const format = held?.format ?? STORE_FORMAT;
    for (let from = format; from < STORE_FORMAT; from++) await MIGRATIONS[from]!(transaction);
    await ask(transaction, RAISE_FORMAT, null);
    await transaction.commit();
    if (format < STORE_FORMAT)
      told(`${store} was in store format ${format}. It was migrated to format ${STORE_FORMAT}.`);
  } finally {
    await transaction.close();
  }
}
