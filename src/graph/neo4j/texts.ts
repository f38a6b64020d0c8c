import {
  CATALOGUE_LABELS,
  CATALOGUE_LINK_TYPES,
  keyProperty,
  type Label,
  type LinkType,
  ORGANIZATION_LABELS,
  ORGANIZATION_LINK_TYPES,
} from '../../ledger/fact.ts';
import { CONSTRAINTS } from '../constraints.ts';
import { LINK_ENDS } from '../link-ends.ts';

/*
 * Every text is static. Labels and types cannot be parameters in Cypher, so texts that name one are made here, once,
 * from the closed lists of the model and from nothing else.
 */

/** Behind this statement a ledger's lock is held: it must be the first of its transaction. */
export const COUNT = `MERGE (l:Ledger {name: $ledger})
ON CREATE SET l.seq = 1, l.hash = $emptyHash, l.rebuilding = false, l.loads = '{}'
ON MATCH SET l.seq = l.seq + 1
RETURN l.seq AS seq, l.hash AS hash, l.at AS at, l.rebuilding AS rebuilding, l.loads AS loads, l.name AS ledger`;

export const HEADS = `MATCH (l:Ledger)
RETURN l.name AS ledger, l.seq AS seq, l.hash AS hash, l.at AS at, l.rebuilding AS rebuilding, l.loads AS loads
ORDER BY ledger`;

export const CHANGE_BY_KEY = 'MATCH (c:Change {ledger: $ledger, key: $key}) RETURN c.body AS body';

export const WRITE_CHANGE = `CREATE (c:Change {ledger: $ledger, seq: $seq, key: $key})
SET c.hash = $hash, c.at = $at, c.actor = $actor, c.operation = $operation,
    c.body = $body, c.entry = $entry, c.touches = $touches`;

export const MOVE_HEAD = `MATCH (l:Ledger {name: $ledger})
SET l.hash = $hash, l.at = $at, l.loads = $loads`;

export const CHANGES_AFTER = `MATCH (c:Change {ledger: $ledger})
WHERE c.seq > $seq
RETURN c.body AS body
ORDER BY c.seq
LIMIT $limit`;

export const HISTORY = `MATCH (c:Change {ledger: $ledger})
WHERE any(id IN c.touches WHERE id IN $ids)
RETURN c.entry AS entry, [id IN c.touches WHERE id IN $ids] AS ids
ORDER BY c.seq`;

/** Whoever begins last goes on: an earlier run finds that it no longer holds the ledger. */
export const BEGIN_REBUILDING =
  'MATCH (l:Ledger {name: $ledger}) SET l.rebuilding = true, l.rebuilder = $token RETURN count(l) AS held';

/** Locks the ledger for a transaction of the run that holds it. */
export const HOLD_REBUILDING = `MATCH (l:Ledger {name: $ledger})
WHERE l.rebuilder = $token
SET l.rebuilder = $token
RETURN count(l) AS held`;

export const END_REBUILDING = `MATCH (l:Ledger {name: $ledger})
WHERE l.rebuilder = $token
SET l.rebuilding = false
REMOVE l.rebuilder
RETURN count(l) AS held`;

export const TEXTS = `MATCH (t:ProvisionText {organization: $organization})
WHERE t.provision IN $provisions
RETURN t.provision AS provision, t.text AS text, t.sha256 AS sha256
ORDER BY provision`;

export const PUT_TEXTS = `UNWIND $rows AS row
MERGE (t:ProvisionText {organization: $organization, provision: row.provision})
SET t.text = row.text, t.sha256 = row.sha256`;

/** Schema first: without these the counter is no lock. */
export const CONSTRAINT_TEXTS: readonly string[] = [
  ...CONSTRAINTS.map(
    ({ name, label, properties }) =>
      `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE (${properties
        .map((property) => `n.${property}`)
        .join(', ')}) IS UNIQUE`,
  ),
  ...[...CATALOGUE_LINK_TYPES, ...ORGANIZATION_LINK_TYPES].map(
    (type) =>
      `CREATE CONSTRAINT ${type.toLowerCase()}_link IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE (r.id) IS UNIQUE`,
  ),
];

type ByLabel = Readonly<Record<Label, string>>;
const LABELS: readonly Label[] = [...CATALOGUE_LABELS, ...ORGANIZATION_LABELS];

function byLabel(text: (label: Label, key: string) => string): ByLabel {
  return Object.fromEntries(LABELS.map((label) => [label, text(label, keyProperty(label))])) as ByLabel;
}

/** A node fact replaces all properties of its node. */
export const PUT_NODES = byLabel(
  (label, key) => `UNWIND $rows AS row
MERGE (n:${label} {${key}: row.id})
SET n = row.properties, n.${key} = row.id`,
);

export const REMOVE_NODES = byLabel(
  (label, key) => `UNWIND $ids AS id
MATCH (n:${label} {${key}: id})
DETACH DELETE n`,
);

/** Nodes at which a link of another ledger ends: they cannot cease. */
export const HELD_NODES = byLabel(
  (label, key) => `UNWIND $ids AS id
MATCH (n:${label} {${key}: id})<--(a)
WHERE a.organization <> $ledger
RETURN id
ORDER BY id
LIMIT 1`,
);

/** Of which nodes a ledger consists: the catalogue's have no organization, an organization's bear its slug. */
export const SCAN_NODES = byLabel((label, key) => {
  const own = label === 'Organization' ? 'WHERE n.slug = $ledger' : 'WHERE n.organization = $ledger';
  const isCatalogue = CATALOGUE_LABELS.some((known) => known === label);
  return `MATCH (n:${label})
${isCatalogue ? '' : `${own}\n`}RETURN n.${key} AS id, properties(n) AS properties
ORDER BY id`;
});

/** The texts of one kind of link between two labels. */
export interface LinkTexts {
  readonly type: LinkType;
  readonly from: Label;
  readonly to: Label;
  readonly put: string;
  /** Removes links that are stated again with other ends. */
  readonly move: string;
  /** The nodes at which links begin. */
  readonly starts: string;
  readonly remove: string;
  readonly scan: string;
}

export const LINK_TEXTS: readonly LinkTexts[] = [...CATALOGUE_LINK_TYPES, ...ORGANIZATION_LINK_TYPES].flatMap(
  (type) => LINK_ENDS[type].to.map((to) => linkTexts(type, LINK_ENDS[type].from, to)),
);

function linkTexts(type: LinkType, from: Label, to: Label): LinkTexts {
  const [fromKey, toKey] = [keyProperty(from), keyProperty(to)];
  const isCatalogue = CATALOGUE_LINK_TYPES.some((known) => known === type);
  return {
    type,
    from,
    to,
    move: `UNWIND $rows AS row
MATCH (a:${from})-[r:${type} {id: row.id}]->(b:${to})
WHERE a.${fromKey} <> row.from OR b.${toKey} <> row.to
DELETE r`,
    starts: `UNWIND $ids AS id
MATCH (a:${from})-[:${type} {id: id}]->(:${to})
RETURN DISTINCT a.${fromKey} AS id
ORDER BY id`,
    put: `UNWIND $rows AS row
MATCH (a:${from} {${fromKey}: row.from})
${isCatalogue ? '' : 'WHERE a.organization = $ledger\n'}MATCH (b:${to} {${toKey}: row.to})
MERGE (a)-[r:${type} {id: row.id}]->(b)
SET r = row.properties, r.id = row.id
RETURN count(r) AS stated`,
    remove: `UNWIND $rows AS row
MATCH (a:${from})-[r:${type} {id: row.id}]->(:${to})
DELETE r`,
    scan: `MATCH (a:${from})-[r:${type}]->(b:${to})
${isCatalogue ? '' : 'WHERE a.organization = $ledger\n'}RETURN r.id AS id, a.${fromKey} AS from, b.${toKey} AS to, properties(r) AS properties
ORDER BY id`,
  };
}
