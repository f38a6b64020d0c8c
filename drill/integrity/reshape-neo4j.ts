import neo4j, { type Driver } from 'neo4j-driver';
import type { Dice } from '../../bench/dice.ts';
import { type DoneEdit, MARKED, OWN_LINK, pick } from './picked-element.ts';

/** Without the node that states the format, the database is a store of another version. */
const REMOVABLE = `MATCH (n) WHERE ${MARKED} AND NOT n:AimsStoreFormat`;

export async function removeLink(driver: Driver, dice: Dice): Promise<DoneEdit | null> {
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

/** Adds a second link beside one, with its id or with another one. */
export async function addLink(driver: Driver, dice: Dice): Promise<DoneEdit | null> {
  const found = await pick(driver, dice, OWN_LINK);
  if (found === null) return null;
  const id = dice.pick([found.held.aimsId, `${String(found.held.aimsId)}9`]);
  const { records } = await driver.executeQuery(
    `MATCH (a)-[n]->(b) WHERE elementId(n) = $element
     CREATE (a)-[m:$(type(n))]->(b) SET m = properties(n), m.aimsId = $id RETURN elementId(m) AS added`,
    { ...found, id },
  );
  const added: unknown = records[0]?.get('added');
  return {
    what: `added the link ${String(id)}`,
    undo: async () => {
      await driver.executeQuery('MATCH ()-[n]->() WHERE elementId(n) = $added DELETE n', { added });
    },
  };
}

/** Lets a link end at another node, which has the same labels. */
export async function moveLink(driver: Driver, dice: Dice): Promise<DoneEdit | null> {
  const found = await pick(driver, dice, OWN_LINK);
  if (found === null) return null;
  const { records } = await driver.executeQuery(
    `MATCH ()-[n]->(b) WHERE elementId(n) = $element MATCH (c) WHERE labels(c) = labels(b) AND c <> b
     RETURN elementId(b) AS old, elementId(c) AS new ORDER BY new`,
    found,
  );
  const ends = records[dice.below(Math.max(1, records.length))]?.toObject();
  if (ends === undefined) return null;
  const move = async (link: unknown, end: unknown): Promise<unknown> => {
    const { records: moved } = await driver.executeQuery(
      `MATCH (a)-[n]->() WHERE elementId(n) = $link MATCH (c) WHERE elementId(c) = $end
       WITH a, n, c, type(n) AS type, properties(n) AS held
       DELETE n CREATE (a)-[m:$(type)]->(c) SET m = held RETURN elementId(m) AS moved`,
      { link, end },
    );
    return moved[0]?.get('moved');
  };
  const moved = await move(found.element, ends.new);
  return {
    what: `moved the link ${String(found.held.aimsId)}`,
    undo: async () => {
      await move(moved, ends.old);
    },
  };
}

export async function addNode(driver: Driver, dice: Dice): Promise<DoneEdit | null> {
  const found = await pick(driver, dice, 'MATCH (n) WHERE n:AimsProvision OR n:AimsEvidence OR n:AimsChange');
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

/** Removes a node with all its links. */
export async function removeNode(driver: Driver, dice: Dice): Promise<DoneEdit | null> {
  const found = await pick(driver, dice, REMOVABLE);
  if (found === null) return null;
  const { records } = await driver.executeQuery(
    `MATCH (n) WHERE elementId(n) = $element
     RETURN labels(n) AS labels, [(n)-[r]-(m) | {
       type: type(r), held: properties(r), other: elementId(m), isFrom: startNode(r) = n
     }] AS links`,
    found,
  );
  const { labels, links } = records[0]!.toObject();
  await driver.executeQuery('MATCH (n) WHERE elementId(n) = $element DETACH DELETE n', found);
  return {
    what: `removed the node ${JSON.stringify(labels)} ${found.element}`,
    undo: async () => {
      const { records: made } = await driver.executeQuery(
        'CREATE (n:$($labels)) SET n = $held RETURN elementId(n) AS made',
        { labels, held: found.held },
      );
      for (const link of links)
        await driver.executeQuery(
          `MATCH (n) WHERE elementId(n) = $made MATCH (m) WHERE elementId(m) = $other
           CREATE ${link.isFrom ? '(n)-[r:$($type)]->(m)' : '(m)-[r:$($type)]->(n)'} SET r = $held`,
          { ...link, made: made[0]?.get('made') },
        );
    },
  };
}

export async function unmarkNode(driver: Driver, dice: Dice): Promise<DoneEdit | null> {
  const found = await pick(driver, dice, REMOVABLE);
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
