/**
 * Static texts that write one change from its canonical JSON, on the thread of a {@link BesideConnection}: what a text
 * needs is put into tables that this connection alone sees. All facts must state nodes and links that are not there
 * yet. Otherwise, and where the ends of a link are not there, a constraint fails.
 */

/** To be run once, before anything else. */
export const STAGE = `
PRAGMA temp_store = MEMORY;
CREATE TEMP TABLE part (ledger TEXT, seq INTEGER, key TEXT, entry TEXT, facts TEXT, last INTEGER);
CREATE TEMP TABLE homes (label TEXT PRIMARY KEY, ledger TEXT) WITHOUT ROWID;
CREATE TEMP TABLE stated (
  n INTEGER PRIMARY KEY,
  fact TEXT,
  kind TEXT,
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

/** `last`: the number of the newest link before the change. */
export const PUT_PART =
  'INSERT INTO temp.part (ledger, seq, key, entry, facts, last) VALUES (?, ?, ?, ?, ?, ?)';

/** Writes the change that was put there, but not the head. A link has the number of its fact, counted from \`last\`. */
export const STATE_PART = `
INSERT INTO changes (ledger, seq, key, entry, facts) SELECT ledger, seq, key, entry, facts FROM temp.part;
INSERT INTO temp.stated (n, fact, kind, id, from_label, from_id, to_label, to_id, properties)
  SELECT part.last + 1 + each.key, value ->> 'fact', coalesce(value ->> 'label', value ->> 'type'), value ->> 'id',
    value ->> '$.from.label', value ->> '$.from.id', value ->> '$.to.label', value ->> '$.to.id',
    value -> 'properties'
  FROM temp.part, json_each(part.facts) AS each;
INSERT INTO nodes (ledger, label, id, properties)
  SELECT part.ledger, kind, id, properties FROM temp.part, temp.stated WHERE fact = 'node';
INSERT INTO temp.absent
  SELECT ends.id
  FROM (SELECT from_label AS label, from_id AS id FROM temp.stated WHERE fact = 'link'
    UNION SELECT to_label, to_id FROM temp.stated WHERE fact = 'link') AS ends
  JOIN temp.homes ON homes.label = ends.label
  WHERE NOT EXISTS (SELECT 1 FROM nodes WHERE nodes.ledger = homes.ledger AND nodes.label = ends.label AND nodes.id = ends.id)
  LIMIT 1;
INSERT INTO links (ledger, n, type, id, from_label, from_id, to_label, to_id, properties)
  SELECT part.ledger, n, kind, id, from_label, from_id, to_label, to_id, properties
  FROM temp.part, temp.stated WHERE fact = 'link';
INSERT INTO touches (ledger, node, seq)
  SELECT part.ledger, node, part.seq
  FROM temp.part, (SELECT kind || ' ' || id AS node FROM temp.stated WHERE fact = 'node'
    UNION SELECT from_label || ' ' || from_id FROM temp.stated WHERE fact = 'link');
DELETE FROM temp.part;
DELETE FROM temp.stated;
`;

/** The head after the last change. */
export const PUT_HEAD = `
INSERT INTO ledgers (name, seq, hash, at, loads, sum) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (name) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, at = excluded.at, loads = excluded.loads,
  sum = excluded.sum
`;
