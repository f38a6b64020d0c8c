import neo4j, { type Driver } from 'neo4j-driver';
import type { Fact } from '../../src/ledger/fact.ts';
import { keyProperty } from '../../src/ledger/records/registry.ts';

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
  for (const fact of facts) {
    if (fact.fact === 'node') {
      await driver.executeQuery(`CREATE (n:${fact.label}) SET n = $properties, n.theirs = true`, {
        properties: { ...fact.properties, [keyProperty(fact.label)]: fact.id },
      });
    } else if (fact.fact === 'link') {
      const { type, id, from, to, properties } = fact;
      await driver.executeQuery(
        `MATCH (a:${from.label} {${keyProperty(from.label)}: $from, theirs: true})
MATCH (b:${to.label} {${keyProperty(to.label)}: $to, theirs: true})
CREATE (a)-[r:${type}]->(b) SET r = $properties, r.id = $id`,
        { from: from.id, to: to.id, id, properties },
      );
    }
  }
}

/** Adds labels, properties and links of an analyst to records of the product. */
export async function annotate(driver: Driver): Promise<void> {
  for (const text of [
    "MATCH (n:AimsEvidence {id: 'acme/E-1'}) SET n:Watched, n.analystScore = 5, n.analystDay = date('2026-01-01')",
    "MATCH (n:AimsSupplier {id: 'acme/P-1'}) SET n:Organization",
    "MATCH (n:AimsProvision {id: 'std:4.1'}) CREATE (:Ticket {id: 'T-1'})-[:ABOUT {since: 2020}]->(n)",
    "MATCH (n:AimsEvidence {id: 'acme/E-3'}) CREATE (:Ticket {id: 'T-2'})-[:ABOUT]->(n)",
    "MATCH (a:AimsEvidence {id: 'acme/E-3'}) MATCH (b:AimsProvision {id: 'std:4.1'}) CREATE (a)-[:SUPPORTS {id: 'x', extent: 'FULL'}]->(b)",
    "MATCH (a:AimsEvidence {id: 'acme/E-1'}) MATCH (b:AimsAISystem {id: 'acme/S-1'}) CREATE (a)-[:ABOUT]->(b)",
    "MATCH (a:AimsProvision {id: 'std:4.2'}) MATCH (b:AimsProvision {id: 'std:4.1'}) CREATE (a)-[:MAPS_TO]->(b)",
    "MATCH (:AimsEvidence {id: 'acme/E-1'})-[r:SUPPORTS]->(:AimsProvision {framework: 'law'}) SET r.analystWeight = 0.5",
    "MATCH (c:AimsChange {ledger: 'acme', seq: 1}) MATCH (t:Ticket {id: 'T-1'}) CREATE (t)-[:SEEN]->(c)",
  ])
    await driver.executeQuery(text);
}

/** Everything in a database that is not the product's, as one text: equal texts mean that nothing was touched. */
export function theirs(driver: Driver): Promise<string> {
  return asText(driver, [
    `MATCH (n)
WHERE none(label IN labels(n) WHERE label STARTS WITH 'Aims')
RETURN elementId(n) AS element, labels(n) AS labels, properties(n) AS held ORDER BY element`,
    `MATCH (n)
WHERE any(label IN labels(n) WHERE label STARTS WITH 'Aims')
WITH n, [label IN labels(n) WHERE label = 'Watched' OR (label = 'Organization' AND n:AimsSupplier)] AS labels,
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
