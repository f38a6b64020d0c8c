import neo4j, { type Driver } from 'neo4j-driver';
import type { Fact } from '../../src/ledger/fact.ts';
import { keyProperty } from '../../src/ledger/records/registry.ts';
import { groupBy } from '../../src/model/group-by.ts';

/**
 * Writes the graph of another application into a database: for each record a node with the same label, key and properties,
 * for each link one of the same type with the same id, and nodes that look like the ledger of the product. It has
 * constraints and indexes of its own.
 */
export async function moveIn(driver: Driver, facts: readonly Fact[]): Promise<void> {
  for (const text of [
    'CREATE CONSTRAINT theirs_1 FOR (n:Framework) REQUIRE n.code IS UNIQUE',
    'CREATE CONSTRAINT theirs_2 FOR (n:Customer) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT theirs_3 FOR ()-[r:MAPS_TO]-() REQUIRE r.id IS UNIQUE',
    'CREATE INDEX theirs_4 FOR (n:Framework) ON (n.slug)',
    'CREATE INDEX framework_key FOR (n:Customer) ON (n.name)',
    'CREATE FULLTEXT INDEX theirs_5 FOR (n:Provision|Evidence) ON EACH [n.title]',
    "CREATE (:Ledger {name: 'catalogue', seq: 7}) CREATE (:Ledger {name: 'acme'})",
    "CREATE (:Change {ledger: 'catalogue', seq: 1, key: 'k', body: '{}', touches: ['Framework std']})",
    "CREATE (:ProvisionText {organization: 'acme', provision: 'std:4.1', text: 'Theirs'})",
    "CREATE (:StoreFormat {name: 'theirs', format: 99})",
    "CREATE (:Customer {id: 'c', name: 'Customer', since: date('2020-01-01')})-[:HELD_BY]->(:Organization {slug: 'acme'})",
  ])
    await driver.executeQuery(text);
  const nodes = facts.filter((fact) => fact.fact === 'node');
  for (const [label, rows] of groupBy(nodes, (node) => node.label)) {
    await driver.executeQuery(
      `UNWIND $rows AS row CREATE (n:${label}) SET n = row.properties, n.${keyProperty(label)} = row.id, n.theirs = true`,
      { rows: rows.map(({ id, properties }) => ({ id, properties })) },
    );
  }
  const links = facts.filter((fact) => fact.fact === 'link');
  for (const rows of groupBy(links, ({ type, from, to }) => `${type} ${from.label} ${to.label}`).values()) {
    const { type, from, to } = rows[0]!;
    await driver.executeQuery(
      `UNWIND $rows AS row
MATCH (a:${from.label} {${keyProperty(from.label)}: row.from, theirs: true})
MATCH (b:${to.label} {${keyProperty(to.label)}: row.to, theirs: true})
CREATE (a)-[r:${type}]->(b) SET r = row.properties, r.id = row.id`,
      { rows: rows.map((link) => ({ ...link, from: link.from.id, to: link.to.id })) },
    );
  }
}

/**
 * Adds labels, properties and links of an analyst to records of the product: to the first piece of evidence and the last,
 * the first link of evidence, the first supplier and system, and two provisions.
 */
export async function annotate(driver: Driver): Promise<void> {
  const first = (label: string): string => `MATCH (n:${label}) WITH n ORDER BY n.id LIMIT 1`;
  const lastEvidence = 'MATCH (e:AimsEvidence) WITH e ORDER BY e.id DESC LIMIT 1';
  for (const text of [
    `${first('AimsEvidence')} SET n:Watched, n.analystScore = 5, n.analystDay = date('2026-01-01')`,
    `${first('AimsSupplier')} SET n:Organization`,
    `${first('AimsProvision')} CREATE (:Ticket {id: 'T-1'})-[:ABOUT {since: 2020}]->(n)`,
    `${lastEvidence} CREATE (:Ticket {id: 'T-2'})-[:ABOUT]->(e)`,
    `${lastEvidence} ${first('AimsProvision').replace('WITH n', 'WITH e, n')} CREATE (e)-[:SUPPORTS {id: 'x', extent: 'FULL'}]->(n)`,
    `${lastEvidence} ${first('AimsAISystem').replace('WITH n', 'WITH e, n')} CREATE (e)-[:ABOUT]->(n)`,
    'MATCH (n:AimsProvision) WITH n ORDER BY n.id LIMIT 2 WITH collect(n) AS two WITH two[0] AS a, two[1] AS b CREATE (a)-[:MAPS_TO]->(b)',
    'MATCH (:AimsEvidence)-[r:SUPPORTS]->(n:AimsProvision) WITH r ORDER BY n.id, r.aimsId LIMIT 1 SET r.analystWeight = 0.5',
    "MATCH (c:AimsChange) WITH c ORDER BY c.ledger, c.seq LIMIT 1 MATCH (t:Ticket {id: 'T-1'}) CREATE (t)-[:SEEN]->(c)",
  ])
    await driver.executeQuery(text);
}

/** Takes off what an analyst wrote on links of the product: it goes with the links when these are removed. */
export async function takeOffWeights(driver: Driver): Promise<void> {
  await driver.executeQuery('MATCH ()-[r]->() WHERE r.aimsId IS NOT NULL REMOVE r.analystWeight');
}

/** Everything in a database that is not the product's, as one text: equal texts mean that nothing was touched. */
export function theirs(driver: Driver): Promise<string> {
  return asText(driver, [
    `MATCH (n)
WHERE none(label IN labels(n) WHERE label STARTS WITH 'Aims')
RETURN elementId(n) AS element, labels(n) AS labels, properties(n) AS held ORDER BY element`,
    `MATCH (n)
WHERE any(label IN labels(n) WHERE label STARTS WITH 'Aims')
WITH n, [label IN labels(n) WHERE label = 'Watched' OR (label = 'Organization' AND (n:AimsSupplier OR n:AimsFormer))] AS labels,
  [name IN keys(n) WHERE name STARTS WITH 'analyst' | [name, n[name]]] AS held
WHERE size(labels) > 0 OR size(held) > 0
RETURN elementId(n) AS element, labels, held ORDER BY element`,
    `MATCH (a)-[r]->(b)
WHERE r.aimsId IS NULL
RETURN elementId(r) AS element, type(r) AS type, properties(r) AS held, elementId(a) AS from, elementId(b) AS to
ORDER BY element`,
    'MATCH ()-[r]->() WHERE r.aimsId IS NOT NULL AND r.analystWeight IS NOT NULL RETURN r.aimsId, r.analystWeight',
    `SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties
WHERE none(name IN labelsOrTypes WHERE name STARTS WITH 'Aims') AND NOT 'aimsId' IN properties
RETURN name, type, labelsOrTypes, properties ORDER BY name`,
    `SHOW INDEXES YIELD name, type, state, labelsOrTypes, properties
WHERE none(name IN labelsOrTypes WHERE name STARTS WITH 'Aims') AND NOT 'aimsId' IN properties
RETURN name, type, state, labelsOrTypes, properties ORDER BY name`,
  ]);
}

/** Everything in a database: nodes, links, constraints and indexes. */
export function everything(driver: Driver): Promise<string> {
  return asText(driver, [
    'MATCH (n) RETURN elementId(n) AS element, labels(n) AS labels, properties(n) AS held ORDER BY element',
    'MATCH ()-[r]->() RETURN elementId(r) AS element, type(r) AS type, properties(r) AS held ORDER BY element',
    'SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties RETURN name, type, labelsOrTypes, properties ORDER BY name',
    "SHOW INDEXES YIELD name, type, labelsOrTypes, properties WHERE type <> 'LOOKUP' RETURN name, type, labelsOrTypes, properties ORDER BY name",
  ]);
}

async function asText(driver: Driver, texts: readonly string[]): Promise<string> {
  const rows: unknown[] = [];
  for (const text of texts) {
    const { records } = await driver.executeQuery(text);
    rows.push(records.map((record) => record.toObject()));
  }
  return JSON.stringify(rows, null, 1);
}

/** Empties a database: nodes, links, constraints and indexes. */
export async function emptyDatabase(uri: string): Promise<void> {
  const driver = neo4j.driver(uri);
  await driver.executeQuery('MATCH (n) DETACH DELETE n');
  for (const kind of ['CONSTRAINT', 'INDEX']) {
    const { records } = await driver.executeQuery(
      kind === 'INDEX'
        ? "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"
        : 'SHOW CONSTRAINTS YIELD name RETURN name',
    );
    for (const record of records) await driver.executeQuery(`DROP ${kind} \`${record.get('name')}\``);
  }
  await driver.close();
}
