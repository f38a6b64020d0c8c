/**
 * The ledgers, from which the graph is made. The `entry` of a change is all of it except its facts. `touches` names, as
 * `LABEL ID`, the nodes whose history shows the change. `sum` is what the graph of the ledger adds up to, see
 * `graph-sum.ts`; null where the changes could not be read when a store of an earlier format was migrated.
 */
export const CHANGE_TABLES = `
CREATE TABLE ledgers (
  name TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL,
  at TEXT,
  rebuilding INTEGER NOT NULL DEFAULT 0,
  loads TEXT NOT NULL DEFAULT '{}',
  sum TEXT
) WITHOUT ROWID;
CREATE TABLE changes (
  ledger TEXT NOT NULL,
  seq INTEGER NOT NULL,
  key TEXT NOT NULL,
  entry TEXT NOT NULL,
  facts TEXT NOT NULL,
  PRIMARY KEY (ledger, seq),
  UNIQUE (ledger, key)
);
CREATE TABLE touches (
  ledger TEXT NOT NULL,
  node TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (ledger, node, seq)
) WITHOUT ROWID;
`;
