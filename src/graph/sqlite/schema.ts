import { CHANGE_TABLES } from './change-tables.ts';

/**
 * Makes everything in one transaction, so that a file has all tables or no table. Links are stored in the order `n` in
 * which their ledger stated them: in the order of their random ids, each change would be spread over the whole file.
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
