import { StoreError } from '../problems/store-error.ts';

/**
 * How a store keeps changes and what records are read as. Raised with every change after which a program of the other
 * version would read something wrong. SQLite states it in `user_version`, Neo4j in a node of its own.
 *
 * 5: a ledger keeps what its graph adds up to.
 */
export const STORE_FORMAT = 5;

/** The oldest format that is migrated when a store is opened: see `migrations.ts` of each store. */
export const OLDEST_FORMAT = 4;

/**
 * The last format of version 0.1.0; in Neo4j that version stated none. It is not migrated: the ledgers of that version
 * do not state what this one reads, such as the classes of Annex I and the conditions of Art. 50. Only loading the
 * catalogue and the folders again states that.
 */
export const FORMAT_OF_0_1_0 = 3;

/** Is told, in a sentence, that a store was migrated. */
export type ToldOfMigration = (sentence: string) => void;

/**
 * What is said of a store of another format: `STORE_TOO_OLD` or `STORE_TOO_NEW`; null where this program can use it, if
 * need be after a migration.
 *
 * @param store names it in a sentence: `The database /data/aims-crosswalk.db`
 * @param elsewhere where a new store can be made: `another --data folder`
 */
export function otherFormat(store: string, format: number, elsewhere: string): StoreError | null {
  if (format < OLDEST_FORMAT) return tooOld(store, format, elsewhere);
  if (format <= STORE_FORMAT) return null;
  return new StoreError(
    'STORE_TOO_NEW',
    `${writtenBy(store, 'a newer version of the product', format)} Use that version, or make a new store in ${elsewhere}.`,
  );
}

/** The refusal of a store that an earlier version wrote. */
export function tooOld(store: string, format: number, elsewhere: string): StoreError {
  const writer =
    format <= FORMAT_OF_0_1_0 ? 'version 0.1.0 of the product' : 'an older version of the product';
  return new StoreError(
    'STORE_TOO_OLD',
    `${writtenBy(store, writer, format)} Make a new store in ${elsewhere} and load your folders into it (\`load\`). To keep their history too, export the ledgers with the version that wrote them (\`ledger export FILE\`), import them with this one (\`ledger import FILE\`), and then load the catalogue and your folders again.`,
  );
}

function writtenBy(store: string, writer: string, format: number): string {
  return `${store} was written by ${writer} in store format ${format}. This program reads format ${STORE_FORMAT} and has changed nothing.`;
}
