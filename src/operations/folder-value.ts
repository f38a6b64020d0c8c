import { z } from 'zod';
import type { PropertyValue } from '../ledger/fact.ts';
import type { FieldForm } from '../model/fields.ts';
import { formatCondition, formatDate } from '../model/qualifier-in-words.ts';

/** A role or class of a system, a condition of a provision and a date from which one applies, as tables write them. */
const WRITTEN_IN_TABLES = z.array(
  z.union([
    z
      .object({ framework: z.string(), id: z.string() })
      .transform(({ framework, id }) => `${framework}:${id}`),
    z
      .object({ condition: z.string(), negated: z.boolean(), ...qualifier() })
      .transform((condition) => formatCondition(condition)),
    z.strictObject({ date: z.string(), ...qualifier() }).transform((date) => formatDate(date)),
  ]),
);

function qualifier() {
  return { class: z.string().nullable(), onMarketBefore: z.string().nullable() };
}

/**
 * A stored value as the folder writes it: `yes` or `no`, and the items of a list with `;` between them. What tables
 * have no form for, such as the sources of a framework, is JSON, which YAML reads too.
 */
export function folderValue(form: FieldForm['form'], value: PropertyValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'string') return Array.isArray(value) ? value.join(';') : String(value);
  if (form !== 'objects') return value;
  const items = WRITTEN_IN_TABLES.safeParse(parsed(value));
  return items.success ? items.data.join(';') : value;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
