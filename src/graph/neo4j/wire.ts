import neo4j from 'neo4j-driver';
import type { PropertyValue } from '../../ledger/fact.ts';

/** Whole numbers are stored as integers: a plain JS number would go out as a float. */
export function wire(properties: Readonly<Record<string, PropertyValue>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      Number.isInteger(value) ? neo4j.int(Number(value)) : value,
    ]),
  );
}

export function whole(number: number) {
  return neo4j.int(number);
}
