import { CHANGE_TABLES } from './change-tables.ts';

/** Raised with every change of the tables; a file of another version is refused. */
export const SCHEMA_VERSION = 3;

/**
 * Everything is made in one transaction, so that a file has all tables or none. Links lie in the order `n` in which
 * their ledger stated them: their random ids would spread each change over the whole file.
 */
export const SCHEMA = `${CHANGE_TABLES}
CREATE TABLE nodes (
  ledger TEXT NOT NULL,
  label TEXT NOT NULL,
  id TEXT NOT NULL,
  properties TEXT NOT NULL,
  PRIMARY KEY (ledger, label, id)
) WITHOUT ROWID;
CREATE TABLE links (
  ledger TEXT NOT NULL,
  n INTEGER NOT NULL,
  type TEXT NOT NULL,
  id TEXT NOT NULL,
  from_label TEXT NOT NULL,
  from_id TEXT NOT NULL,
  to_label TEXT NOT NULL,
  to_id TEXT NOT NULL,
  properties TEXT NOT NULL,
  PRIMARY KEY (ledger, n),
  UNIQUE (ledger, type, id)
) WITHOUT ROWID;
CREATE TABLE texts (
  organization TEXT NOT NULL,
  provision TEXT NOT NULL,
  text TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (organization, provision)
) WITHOUT ROWID;
`;
