/**
 * Static texts that write a group of changes on the thread of a {@link BesideConnection}: what a text
 * needs is put into tables that this connection alone sees. All facts must state nodes and links that are not there
 * yet. Otherwise, and where the ends of a link are not there, a constraint fails.
 */

/** To be run once, before anything else. */
export const STAGE = `
PRAGMA temp_store = MEMORY;
CREATE TEMP TABLE part (ledger TEXT, seq INTEGER, key TEXT, entry TEXT, facts TEXT, nodes TEXT, touched TEXT, links TEXT, last INTEGER, ends TEXT);
CREATE TEMP TABLE homes (label TEXT PRIMARY KEY, ledger TEXT) WITHOUT ROWID;
CREATE TEMP TABLE stated (
  ledger TEXT,
  seq INTEGER,
  n INTEGER,
  type TEXT,
  id TEXT,
  from_label TEXT,
  from_id TEXT,
  to_label TEXT,
  to_id TEXT,
  properties TEXT
);
CREATE TEMP TABLE absent (id TEXT CHECK (id IS NULL));
`;

/** In which ledger the nodes of a label are. */
export const PUT_HOME = 'INSERT INTO temp.homes (label, ledger) VALUES (?, ?)';

/**
 * Puts a change with JSON lists: of its nodes and its links, by their columns in the order of `NODE_TEXTS` and
 * `LINK_TEXTS`, and of the nodes as `touches` names them. `last` is the number of the newest link before them, and
 * `ends` has the label and id of each node that must be there.
 */
export const PUT_PART = `
INSERT INTO temp.part (ledger, seq, key, entry, facts, nodes, touched, links, last, ends)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
`;

/**
 * Writes the changes that were put there, but not the head. Links are written in the order of their ids, not of their
 * numbers: so each page of the index of ids is looked up once.
 */
export const STATE_PARTS = `
INSERT INTO changes (ledger, seq, key, entry, facts) SELECT ledger, seq, key, entry, facts FROM temp.part;
INSERT INTO nodes (ledger, label, id, properties)
  SELECT part.ledger, value ->> 0, value ->> 1, value ->> 2 FROM temp.part, json_each(part.nodes);
INSERT INTO temp.stated (ledger, seq, n, type, id, from_label, from_id, to_label, to_id, properties)
  SELECT part.ledger, part.seq, part.last + 1 + each.key,
    value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
  FROM temp.part, json_each(part.links) AS each;
INSERT INTO temp.absent
  SELECT value ->> 1 FROM temp.part, json_each(part.ends) JOIN temp.homes ON homes.label = value ->> 0
  WHERE NOT EXISTS (
    SELECT 1 FROM nodes WHERE nodes.ledger = homes.ledger AND nodes.label = homes.label AND nodes.id = value ->> 1
  ) LIMIT 1;
INSERT INTO links (ledger, n, type, id, from_label, from_id, to_label, to_id, properties)
  SELECT ledger, n, type, id, from_label, from_id, to_label, to_id, properties FROM temp.stated ORDER BY type, id;
INSERT INTO touches (ledger, node, seq)
  SELECT part.ledger, value, part.seq FROM temp.part, json_each(part.touched)
  UNION SELECT ledger, from_label || ' ' || from_id, seq FROM temp.stated;
DELETE FROM temp.part;
DELETE FROM temp.stated;
`;

/** The head after the last change. */
export const PUT_HEAD = `
INSERT INTO ledgers (name, seq, hash, at, loads, sum) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (name) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, at = excluded.at, loads = excluded.loads,
  sum = excluded.sum
`;
