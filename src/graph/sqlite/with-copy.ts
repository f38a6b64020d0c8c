import type { Examined, Head } from '../store.ts';
import type { Connection } from './connection.ts';
import { databaseFile } from './database-file.ts';
import { examineDatabase } from './examine-database.ts';
import { allHeads } from './ledger-heads.ts';
import { openConnection } from './open-connection.ts';
import { Row, textColumn } from './row.ts';
import { storeErrorOf } from './store-error.ts';

/** How many official texts an organization has in a store. */
export interface TextCount {
  readonly organization: string;
  readonly texts: number;
}

/** A copy of a database that is only read: it stays one file. */
export interface DatabaseCopy {
  /** What SQLite finds wrong with pages and indexes, one sentence each, at most a hundred. */
  readonly faults: readonly string[];
  readonly heads: readonly Head[];
  readonly texts: readonly TextCount[];
  /** Everything in it, see {@link Store.examine}. */
  readonly examined: AsyncIterable<Examined>;
}

/** Reads the copy of a database in a data folder. Rejects as {@link openConnection} and the work do. */
export async function withCopy<T>(directory: string, work: (copy: DatabaseCopy) => Promise<T>): Promise<T> {
  const connection = await openConnection(directory, { isCopy: true });
  try {
    const faults = faultsIn(connection);
    const isSound = faults.length === 0;
    return await work({
      faults,
      heads: isSound ? allHeads(connection) : [],
      texts: isSound ? textsIn(connection) : [],
      examined: examineDatabase(connection),
    });
  } catch (error) {
    throw storeErrorOf(error, databaseFile(directory));
  } finally {
    connection.close();
  }
}

function faultsIn(connection: Connection): readonly string[] {
  return (
    connection
      .prepare(`SELECT ${textColumn('integrity_check', 'fault')} FROM pragma_integrity_check`)
      .all()
      .flatMap((row) => new Row(row).text('fault').split('\n'))
      // The line before those of a database names it.
      .filter((fault) => fault !== 'ok' && !fault.startsWith('***'))
  );
}

function textsIn(connection: Connection): readonly TextCount[] {
  return connection
    .prepare(
      `SELECT ${textColumn('organization')}, count(*) AS texts FROM texts
       GROUP BY texts.organization ORDER BY texts.organization`,
    )
    .all()
    .map((given) => {
      const row = new Row(given);
      return { organization: row.text('organization'), texts: row.whole('texts') };
    });
}
