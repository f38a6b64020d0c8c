/**
 * Static texts that write one change on the thread of a {@link BesideConnection}: what a text
 * needs is put into tables that this connection alone sees. All facts must state nodes and links that are not there
 * yet. Otherwise, and where the ends of a link are not there, a constraint fails.
 */

/** To be run once, before anything else. */
export const STAGE = `
PRAGMA temp_store = MEMORY;
CREATE TEMP TABLE part (ledger TEXT, seq INTEGER, key TEXT, entry TEXT, facts TEXT, nodes TEXT, links TEXT, last INTEGER);
CREATE TEMP TABLE homes (label TEXT PRIMARY KEY, ledger TEXT) WITHOUT ROWID;
CREATE TEMP TABLE stated (
  n INTEGER PRIMARY KEY,
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
 * Puts a change, its nodes and its links, which are JSON lists of their columns in the order of `NODE_TEXTS` and
 * `LINK_TEXTS`. `last` is the number of the newest link before them.
 */
export const PUT_PART = `
INSERT INTO temp.part (ledger, seq, key, entry, facts, nodes, links, last) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
`;

/** Writes the change that was put there, but not the head. */
export const STATE_PART = `
INSERT INTO changes (ledger, seq, key, entry, facts) SELECT ledger, seq, key, entry, facts FROM temp.part;
INSERT INTO nodes (ledger, label, id, properties)
  SELECT part.ledger, value ->> 0, value ->> 1, value ->> 2 FROM temp.part, json_each(part.nodes);
INSERT INTO temp.stated (n, type, id, from_label, from_id, to_label, to_id, properties)
  SELECT part.last + 1 + each.key,
    value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
  FROM temp.part, json_each(part.links) AS each;
INSERT INTO temp.absent
  SELECT ends.id
  FROM (SELECT from_label AS label, from_id AS id FROM temp.stated
    UNION SELECT to_label, to_id FROM temp.stated) AS ends
  JOIN temp.homes ON homes.label = ends.label
  WHERE NOT EXISTS (SELECT 1 FROM nodes WHERE nodes.ledger = homes.ledger AND nodes.label = ends.label AND nodes.id = ends.id)
  LIMIT 1;
INSERT INTO links (ledger, n, type, id, from_label, from_id, to_label, to_id, properties)
  SELECT part.ledger, n, type, id, from_label, from_id, to_label, to_id, properties FROM temp.part, temp.stated;
INSERT INTO touches (ledger, node, seq)
  SELECT part.ledger, node, part.seq
  FROM temp.part, (SELECT (value ->> 0) || ' ' || (value ->> 1) AS node FROM temp.part, json_each(part.nodes)
    UNION SELECT from_label || ' ' || from_id FROM temp.stated);
DELETE FROM temp.part;
DELETE FROM temp.stated;
`;

/** The head after the last change. */
export const PUT_HEAD = `
INSERT INTO ledgers (name, seq, hash, at, loads, sum) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (name) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, at = excluded.at, loads = excluded.loads,
  sum = excluded.sum
`;
