import type { Driver } from 'neo4j-driver';
import type { Dice } from '../../bench/dice.ts';

/** An edit that was made, and how it is undone. */
export interface DoneEdit {
  readonly what: string;
  readonly undo: () => Promise<void>;
}

/** Whether a node `n` is the product's. */
export const MARKED = "any(label IN labels(n) WHERE label STARTS WITH 'Aims')";
/** The links `n` of the product. */
export const OWN_LINK = 'MATCH ()-[n]->() WHERE n.aimsId IS NOT NULL';

/** A node or link, and the properties that it had. */
export interface Found {
  readonly element: string;
  readonly held: Readonly<Record<string, unknown>>;
}

/** One of the nodes or links `n` that a pattern finds. */
export async function pick(
  driver: Driver,
  dice: Dice,
  match: string,
  parameters: object = {},
): Promise<Found | null> {
  const { records } = await driver.executeQuery(
    `${match} RETURN elementId(n) AS element, properties(n) AS held ORDER BY element`,
    parameters,
  );
  const record = records[dice.below(Math.max(1, records.length))];
  return record === undefined ? null : { element: record.get('element'), held: record.get('held') };
}
