import { stringify } from 'yaml';
import { z } from 'zod';
import { fieldOf } from './written-table.ts';

type Loose = Readonly<Record<string, unknown>>;

/** A record as a YAML file of this format says it: its keys in the order of the format, those without a value left out. */
export function writtenYaml(format: z.ZodObject, record: object): string {
  return stringify(statedIn(format, { ...record }), { lineWidth: 0 });
}

function objectOf(format: z.ZodObject, fields: Loose): Loose {
  const said: Record<string, unknown> = {};
  for (const [key, form] of Object.entries(format.shape)) {
    const value = statedIn(form, fields[fieldOf(key)]);
    if (value !== null) said[key] = value;
  }
  return said;
}

/** Null: nothing is said. */
function statedIn(form: unknown, value: unknown): unknown {
  if (value === null || value === undefined || value === false) return null;
  if (Array.isArray(value)) {
    const items = value.map((item) => statedIn(itemOf(form), item));
    return items.length === 0 ? null : items;
  }
  const inner = innerOf(form);
  return inner instanceof z.ZodObject && typeof value === 'object' ? objectOf(inner, { ...value }) : value;
}

function itemOf(form: unknown): unknown {
  const inner = innerOf(form);
  return inner instanceof z.ZodArray ? inner.element : inner;
}

/** The form behind what makes it optional, gives it a default, or converts what it has read. */
function innerOf(form: unknown): unknown {
  if (form instanceof z.ZodOptional || form instanceof z.ZodNullable || form instanceof z.ZodDefault)
    return innerOf(form.unwrap());
  return form instanceof z.ZodPipe ? innerOf(form.in) : form;
}
