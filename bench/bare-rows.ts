import { join } from 'node:path';
import Database from 'libsql';
import type { CatalogueContents, OrganizationContents } from '../src/ledger/records/contents.ts';

/** The least that a load costs in SQLite: the ends of each edge and what it says, in one table and one transaction. */
export function writeBareRows(
  {
    catalogue,
    organization,
  }: {
    readonly catalogue: CatalogueContents;
    readonly organization: OrganizationContents;
  },
  directory: string,
): void {
  const database = new Database(join(directory, 'bare-rows.db'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(
    'CREATE TABLE edges (id TEXT PRIMARY KEY, start TEXT, finish TEXT, says TEXT) WITHOUT ROWID; BEGIN',
  );
  const put = database.prepare('INSERT INTO edges (id, start, finish, says) VALUES (?, ?, ?, ?)');
  for (const { id, evidence, provision, extent } of organization.supports)
    put.run(id, evidence, provision, extent);
  for (const { id, source, target, relationship } of catalogue.mappings)
    put.run(id, source, target, relationship);
  database.exec('COMMIT');
  database.close();
}
