import neo4j, { type Driver } from 'neo4j-driver';
import type { Dice } from '../../bench/dice.ts';
import { type DoneEdit, type Found, MARKED, OWN_LINK, pick } from './picked-element.ts';
import { addLink, addNode, moveLink, removeLink, removeNode, unmarkNode } from './reshape-neo4j.ts';

/** Makes one random edit of a property, node or link of the product; null where there was nothing to change. */
export async function editNeo4j(driver: Driver, dice: Dice): Promise<DoneEdit | null> {
  const reshapings = [removeLink, addLink, moveLink, addNode, removeNode, unmarkNode];
  const reshape = reshapings[dice.below(2 * reshapings.length + 2)];
  if (reshape !== undefined) return reshape(driver, dice);
  return dice.pick([editNode, editNode, editLink, swapValues])(driver, dice);
}

async function editNode(driver: Driver, dice: Dice): Promise<DoneEdit | null> {
  const found = await pick(driver, dice, `MATCH (n) WHERE ${MARKED}`);
  return found && editProperty(driver, dice, 'MATCH (n) WHERE elementId(n) = $element', found);
}

async function editLink(driver: Driver, dice: Dice): Promise<DoneEdit | null> {
  const found = await pick(driver, dice, OWN_LINK);
  return found && editProperty(driver, dice, 'MATCH ()-[n]->() WHERE elementId(n) = $element', found);
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

/** Gives two nodes of the same labels each other's value of a property. */
async function swapValues(driver: Driver, dice: Dice): Promise<DoneEdit | null> {
  const found = await pick(driver, dice, `MATCH (n) WHERE ${MARKED}`);
  if (found === null) return null;
  const others = `MATCH (o) WHERE elementId(o) = $element MATCH (n) WHERE labels(n) = labels(o) AND n <> o`;
  const other = await pick(driver, dice, others, { element: found.element });
  const names = Object.keys(found.held);
  if (other === null || names.length === 0) return null;
  const name = dice.pick(names);
  const give = async ({ element, held }: Found, value: unknown): Promise<void> => {
    await driver.executeQuery('MATCH (n) WHERE elementId(n) = $element SET n = $held, n[$name] = $value', {
      ...{ element, held, name, value: value ?? null },
    });
  };
  const both = [
    [found, other],
    [other, found],
  ] as const;
  const undo = async (): Promise<void> => {
    for (const [one] of both) await give(one, one.held[name]);
  };
  try {
    for (const [one, another] of both) await give(one, another.held[name]);
  } catch (error) {
    // Two nodes may not have the same key, not even for a moment.
    await undo();
    throw error;
  }
  return { what: `swapped ${name} of ${found.element} and ${other.element}`, undo };
}
