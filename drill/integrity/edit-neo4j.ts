import neo4j, { type Driver } from 'neo4j-driver';
import type { Dice } from '../../bench/dice.ts';

/** An edit that was made, and how it is undone. */
export interface DoneEdit {
  readonly what: string;
  readonly undo: () => Promise<void>;
}

const MARKED = "any(label IN labels(n) WHERE label STARTS WITH 'Aims')";

/** Makes one random edit of a property, node or link of the product; null where there was nothing to change. */
export async function editNeo4j(driver: Driver, dice: Dice): Promise<DoneEdit | null> {
  const kind = dice.below(10);
  if (kind === 0) return removeLink(driver, dice);
  if (kind === 1) return addNode(driver, dice);
  if (kind === 2) return unmarkNode(driver, dice);
  return kind < 7 ? editNode(driver, dice) : editLink(driver, dice);
}

async function editNode(driver: Driver, dice: Dice): Promise<DoneEdit | null> {
  const found = await pick(driver, dice, `MATCH (n) WHERE ${MARKED}`, 'n');
  return found && editProperty(driver, dice, 'MATCH (n) WHERE elementId(n) = $element', found);
}

async function editLink(driver: Driver, dice: Dice): Promise<DoneEdit | null> {
  const found = await pick(driver, dice, 'MATCH ()-[n]->() WHERE n.aimsId IS NOT NULL', 'n');
  return found && editProperty(driver, dice, 'MATCH ()-[n]->() WHERE elementId(n) = $element', found);
}

interface Found {
  readonly element: string;
  readonly held: Readonly<Record<string, unknown>>;
}

async function editProperty(
  driver: Driver,
  dice: Dice,
  match: string,
  { element, held }: Found,
): Promise<DoneEdit | null> {
  const names = Object.keys(held);
  if (names.length === 0) return null;
  const name = dice.pick(names);
  const value = dice.pick(valuesNear(held[name]));
  await driver.executeQuery(`${match} SET n[$name] = $value`, { element, name, value });
  return {
    what: `${name} of ${element} = ${JSON.stringify(value)}`,
    undo: async () => {
      await driver.executeQuery(`${match} SET n = $held`, { element, held });
    },
  };
}

function valuesNear(value: unknown): readonly unknown[] {
  const near =
    typeof value === 'string' ? [`${value} `, value.slice(1), value.replace('1', '2'), `${value}x`] : [];
  return [...near, null, neo4j.int(7), 1.5, true, 'x', ['a', 'b'], ''];
}

async function removeLink(driver: Driver, dice: Dice): Promise<DoneEdit | null> {
  const { records } = await driver.executeQuery(
    `MATCH (a)-[n]->(b) WHERE n.aimsId IS NOT NULL
     RETURN elementId(n) AS element, elementId(a) AS from, elementId(b) AS to, type(n) AS type, properties(n) AS held
     ORDER BY n.aimsId`,
  );
  const found = records[dice.below(Math.max(1, records.length))]?.toObject();
  if (found === undefined) return null;
  await driver.executeQuery('MATCH ()-[n]->() WHERE elementId(n) = $element DELETE n', found);
  return {
    what: `removed a ${found.type} link`,
    undo: async () => {
      await driver.executeQuery(
        `MATCH (a) WHERE elementId(a) = $from MATCH (b) WHERE elementId(b) = $to
         CREATE (a)-[n:${found.type}]->(b) SET n = $held`,
        found,
      );
    },
  };
}

async function addNode(driver: Driver, dice: Dice): Promise<DoneEdit | null> {
  const found = await pick(
    driver,
    dice,
    'MATCH (n) WHERE n:AimsProvision OR n:AimsEvidence OR n:AimsChange',
    'n',
  );
  if (found === null) return null;
  const key =
    'seq' in found.held ? { seq: neo4j.int(99), key: 'added' } : { id: `${String(found.held.id)}9` };
  const { records } = await driver.executeQuery(
    `MATCH (n) WHERE elementId(n) = $element
     CREATE (m:$(labels(n))) SET m = $held, m += $key RETURN elementId(m) AS added`,
    { ...found, key },
  );
  const added: unknown = records[0]?.get('added');
  return {
    what: 'added a node',
    undo: async () => {
      await driver.executeQuery('MATCH (n) WHERE elementId(n) = $added DELETE n', { added });
    },
  };
}

async function unmarkNode(driver: Driver, dice: Dice): Promise<DoneEdit | null> {
  const found = await pick(driver, dice, `MATCH (n) WHERE ${MARKED} AND NOT n:AimsStoreFormat`, 'n');
  if (found === null) return null;
  const { records } = await driver.executeQuery(
    'MATCH (n) WHERE elementId(n) = $element RETURN labels(n) AS labels',
    found,
  );
  const marks = ((records[0]?.get('labels') ?? []) as readonly string[]).filter((label) =>
    label.startsWith('Aims'),
  );
  for (const mark of marks)
    await driver.executeQuery(`MATCH (n) WHERE elementId(n) = $element REMOVE n:${mark}`, found);
  return {
    what: `took the mark from ${found.element}`,
    undo: async () => {
      for (const mark of marks)
        await driver.executeQuery(`MATCH (n) WHERE elementId(n) = $element SET n:${mark}`, found);
    },
  };
}

async function pick(driver: Driver, dice: Dice, match: string, name: string): Promise<Found | null> {
  const { records } = await driver.executeQuery(
    `${match} RETURN elementId(${name}) AS element, properties(${name}) AS held ORDER BY element`,
  );
  const record = records[dice.below(Math.max(1, records.length))];
  return record === undefined ? null : { element: record.get('element'), held: record.get('held') };
}
