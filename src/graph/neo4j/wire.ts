import neo4j, { type Integer } from 'neo4j-driver';
import { z } from 'zod';
import type { Properties, PropertyValue } from '../../ledger/fact.ts';
import { FURTHER } from './texts/marks.ts';

/**
 * What a fact states, as a map that a statement adds to a node or link: properties that it no longer states are null, so
 * that they go. Properties of somebody else are not in the map, so they stay.
 *
 * @param known the properties that this version of the product knows
 */
export function wire(known: readonly string[], properties: Properties): Record<string, unknown> {
  const further = Object.keys(properties).filter((name) => !known.includes(name));
  return {
    ...Object.fromEntries(known.map((name) => [name, wired(properties[name])])),
    ...Object.fromEntries(further.map((name) => [name, wired(properties[name])])),
    [FURTHER]: further.length === 0 ? null : further,
  };
}

/** A whole number is stored as an integer: a plain JS number would go out as a float. */
function wired(value: PropertyValue | undefined): unknown {
  return Number.isInteger(value) ? whole(Number(value)) : (value ?? null);
}

export function whole(number: number): Integer {
  return neo4j.int(number);
}

/** What a node or link may hold, as it comes back. */
const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

/** The columns of {@link selectProperties}, which a statement returns for each node or link. */
export interface OwnProperties {
  readonly known: Properties;
  readonly further: readonly (readonly [string, PropertyValue])[];
}

export const ownPropertiesRow = {
  known: z
    .record(z.string(), value.nullable())
    .transform((held) =>
      Object.fromEntries(
        Object.entries(held).flatMap(([name, each]) => (each === null ? [] : [[name, each]])),
      ),
    ),
  further: z.array(z.tuple([z.string(), value])),
};

/** Selects what the product stated of a node or link, and nothing of what others added to it. */
export function selectProperties(variable: string, known: readonly string[]): string {
  const names = known.map((name) => `.${name}`).join(', ');
  return `${variable} {${names}} AS known, [name IN coalesce(${variable}.${FURTHER}, []) | [name, ${variable}[name]]] AS further`;
}

export function statedIn({ known, further }: OwnProperties): Properties {
  return further.length === 0 ? known : { ...known, ...Object.fromEntries(further) };
}

/** Removes the properties that an earlier fact stated and this version of the product does not know. */
export function removeFurther(variable: string): string {
  return `FOREACH (name IN coalesce(${variable}.${FURTHER}, []) | REMOVE ${variable}[name])`;
}
