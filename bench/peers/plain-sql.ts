import Database from 'libsql';
import type { Peer } from './peer.ts';

/** Tables as a team would make them that keeps its mappings and evidence in a database, with an index for each look-up. */
const TABLES = `
CREATE TABLE provision (id TEXT PRIMARY KEY, framework TEXT, ref TEXT, assessable INTEGER) WITHOUT ROWID;
CREATE TABLE mapping (source TEXT, target TEXT, relationship TEXT, is_vouched_for INTEGER);
CREATE TABLE evidence (id TEXT PRIMARY KEY, status TEXT, valid_from TEXT, valid_until TEXT, withdrawn_on TEXT) WITHOUT ROWID;
CREATE TABLE support (evidence TEXT, provision TEXT, extent TEXT);
CREATE TABLE control (id TEXT PRIMARY KEY, status TEXT) WITHOUT ROWID;
CREATE TABLE addresses (control TEXT, provision TEXT, extent TEXT);
CREATE TABLE demonstrates (evidence TEXT, control TEXT, extent TEXT);`;

const INDEXES = `
CREATE INDEX provision_framework ON provision (framework);
CREATE INDEX mapping_source ON mapping (source);
CREATE INDEX mapping_target ON mapping (target);
CREATE INDEX support_provision ON support (provision);
CREATE INDEX addresses_provision ON addresses (provision);
CREATE INDEX demonstrates_control ON demonstrates (control);
ANALYZE;`;

/** Each provision with the best support that it has itself: 2 full, 1 partial. */
const HELD = `
SELECT s.provision, MAX(CASE s.extent WHEN 'FULL' THEN 2 ELSE 1 END) AS extent
FROM support s JOIN counting e ON e.id = s.evidence
WHERE s.provision = near.id
UNION ALL
SELECT a.provision, MAX(CASE WHEN a.extent = 'FULL' AND d.extent = 'FULL' THEN 2 ELSE 1 END)
FROM addresses a JOIN control c ON c.id = a.control AND c.status = 'OPERATING'
JOIN demonstrates d ON d.control = c.id JOIN counting e ON e.id = d.evidence
WHERE a.provision = near.id`;

const COVERAGE = `
WITH counting AS MATERIALIZED (
  SELECT id FROM evidence
  WHERE (status = 'ACCEPTED' OR (status IN ('WITHDRAWN', 'SUPERSEDED') AND withdrawn_on > :day))
    AND COALESCE(valid_from, '0') <= :day AND :day <= COALESCE(valid_until, '9')
),
asked AS (SELECT id, ref FROM provision WHERE framework = :framework AND assessable),
near AS MATERIALIZED (
  SELECT id FROM asked
  UNION SELECT m.target FROM mapping m JOIN asked p ON p.id = m.source
  UNION SELECT m.source FROM mapping m JOIN asked p ON p.id = m.target
),
held AS MATERIALIZED (
  SELECT near.id, (SELECT MAX(extent) FROM (${HELD})) AS extent FROM near
),
steps AS (
  SELECT p.ref, m.is_vouched_for, m.relationship AS seen, h.extent
  FROM asked p JOIN mapping m ON m.target = p.id JOIN held h ON h.id = m.source
  UNION ALL
  SELECT p.ref, m.is_vouched_for, CASE m.relationship WHEN 'subset-of' THEN 'superset-of'
    WHEN 'superset-of' THEN 'subset-of' ELSE m.relationship END, h.extent
  FROM asked p JOIN mapping m ON m.source = p.id JOIN held h ON h.id = m.target
)
SELECT ref, MAX(reach) AS reach FROM (
  SELECT p.ref, CASE h.extent WHEN 2 THEN 7 WHEN 1 THEN 5 ELSE 0 END AS reach FROM asked p JOIN held h ON h.id = p.id
  UNION ALL
  SELECT ref, CASE
    WHEN NOT is_vouched_for THEN 2
    WHEN extent = 2 AND seen IN ('equal', 'superset-of') THEN 6
    WHEN extent = 2 OR seen IN ('equal', 'subset-of') THEN 4
    ELSE 2 END
  FROM steps WHERE extent IS NOT NULL AND seen <> 'no-relationship'
) GROUP BY ref`;

/** One question in SQL to a database of SQLite in memory. */
export const PLAIN_SQL: Peer = {
  name: 'plain SQL on SQLite',
  hold: async ({ catalogue, organization }) => {
    const database = new Database(':memory:');
    database.exec(TABLES);
    const fill = (table: string, rows: readonly (readonly (string | number | null)[])[]): void => {
      const insert = database.prepare(
        `INSERT INTO ${table} VALUES (${rows[0]?.map(() => '?').join(', ') ?? ''})`,
      );
      for (const row of rows) insert.run(...row);
    };
    const kinds = new Map(catalogue.crosswalks.map(({ slug, kind }) => [slug, kind]));
    database.exec('BEGIN');
    fill(
      'provision',
      catalogue.provisions.map(({ id, framework, ref, assessable }) => [
        id,
        framework,
        ref,
        Number(assessable),
      ]),
    );
    fill(
      'mapping',
      catalogue.mappings
        .filter(({ rowStatus }) => rowStatus !== 'retired')
        .map(({ source, target, relationship, confidence, crosswalk, reviewedBy, reviewedOn }) => {
          const stated = confidence ?? (kinds.get(crosswalk) === 'curated' ? 'unreviewed' : 'high');
          const isReviewed = reviewedBy !== null && reviewedOn !== null;
          return [
            source,
            target,
            relationship,
            Number(isReviewed || !['low', 'unreviewed'].includes(stated)),
          ];
        }),
    );
    fill(
      'evidence',
      organization.evidence.map(({ id, status, validFrom, validUntil, withdrawnOn }) => [
        ...[id, status, validFrom, validUntil, withdrawnOn],
      ]),
    );
    fill(
      'support',
      organization.supports.map(({ evidence, provision, extent }) => [evidence, provision, extent]),
    );
    fill(
      'control',
      organization.controls.map(({ id, status }) => [id, status]),
    );
    fill(
      'addresses',
      organization.addresses.map(({ control, provision, extent }) => [control, provision, extent]),
    );
    fill(
      'demonstrates',
      organization.demonstrates.map(({ evidence, control, extent }) => [evidence, control, extent]),
    );
    database.exec('COMMIT');
    database.exec(INDEXES);
    const asked = database.prepare(COVERAGE);
    const pages = database.prepare(
      'SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()',
    );
    const { bytes } = pages.get() as { bytes: number };
    return {
      reaches: (framework, day) => {
        const rows = asked.all({ framework, day }) as { ref: string; reach: number }[];
        return new Map(rows.map(({ ref, reach }) => [ref, reach]));
      },
      megabytes: bytes / 1e6,
      close: async () => void database.close(),
    };
  },
};
