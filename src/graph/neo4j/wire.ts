import neo4j, { type Integer } from 'neo4j-driver';
import { z } from 'zod';
import type { Properties } from '../../ledger/fact.ts';

/** Whole numbers are stored as integers: a plain JS number would go out as a float. */
export function wire(properties: Properties): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      Number.isInteger(value) ? whole(Number(value)) : value,
    ]),
  );
}

export function whole(number: number): Integer {
  return neo4j.int(number);
}

/** What a node or link may hold, as it comes back. */
export const propertiesRow = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
);
