import { isDay } from '../../model/day.ts';
import { type Field, type Fields, valueWhenUnstated } from '../../model/fields.ts';
import type { Properties } from '../fact.ts';
import type { StoredField } from './stored-field.ts';

/** What is wrong with the first field that no record can have stated so. */
export class UnreadableField extends Error {
  override readonly name = 'UnreadableField';
}

export type Loose = { [field: string]: unknown };

/**
 * Reads the properties of a record into an object that has its keys already, and then is that record: `R` is derived
 * from the same fields that are read here. Throws an {@link UnreadableField} for the first of another form, a word of no closed list, or a field
 * that must be stated and is not.
 */
export function readProperties<R>(
  record: Loose,
  fields: readonly StoredField[],
  properties: Properties,
): asserts record is Loose & R {
  if (typeof properties !== 'object' || properties === null || Array.isArray(properties))
    throw new UnreadableField('Its properties are not an object.');
  for (const { name, field, unstated } of fields) {
    const value = properties[name];
    // Most fields are texts, and most time goes into looking what else they might be.
    if (typeof value === 'string' && field.form === 'text') record[name] = value;
    else if (value !== undefined) record[name] = read(name, field, value);
    else if (unstated !== undefined) record[name] = unstated;
    else throw new UnreadableField(`${name} is missing.`);
  }
}

function read(name: string, field: Field<unknown>, value: unknown): unknown {
  switch (field.form) {
    case 'object':
    case 'objects':
      return readValue(name, field, parsed(name, field.form, value));
    default:
      return readValue(name, field, value);
  }
}

/** What is stored as one JSON text. */
function parsed(name: string, form: 'object' | 'objects', value: unknown): unknown {
  try {
    return typeof value === 'string' ? JSON.parse(value) : undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UnreadableField(`${name} is not a JSON ${form === 'objects' ? 'array' : 'object'}.`);
  }
}

function readValue(name: string, field: Field<unknown>, value: unknown): unknown {
  switch (field.form) {
    case 'text':
      if (typeof value !== 'string') throw new UnreadableField(`${name} is not a text.`);
      return value;
    case 'day':
      if (typeof value !== 'string' || !isDay(value)) throw new UnreadableField(`${name} is not a date.`);
      return value;
    case 'word': {
      // The list's own word: each record would otherwise hold a text of its own.
      const known = typeof value === 'string' ? field.words[field.words.indexOf(value)] : undefined;
      if (known === undefined) throw new UnreadableField(`${name} is not one of ${field.words.join(', ')}.`);
      return known;
    }
    case 'number':
      if (!Number.isFinite(value)) throw new UnreadableField(`${name} is not a number.`);
      return value;
    case 'flag':
      if (typeof value !== 'boolean') throw new UnreadableField(`${name} is neither true nor false.`);
      return value;
    case 'texts':
      if (!Array.isArray(value) || !value.every((item) => typeof item === 'string'))
        throw new UnreadableField(`${name} is not a list of texts.`);
      return value;
    case 'object':
      return readObject(name, field.fields, value);
    case 'objects':
      if (!Array.isArray(value)) throw new UnreadableField(`${name} is not a JSON array.`);
      return value.map((item, index) => readObject(`${name}[${index}]`, field.fields, item));
  }
}

/** Fields that it does not know are left where they are, so that what is stated again stays what it was. */
function readObject(name: string, fields: Fields, value: unknown): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UnreadableField(`${name} is not a JSON object.`);
  const object: Loose = { ...value };
  for (const [inner, field] of Object.entries(fields)) {
    const stated = object[inner];
    if (stated === null && field.isNullable) continue;
    const read =
      stated === undefined ? valueWhenUnstated(field) : readValue(`${name}.${inner}`, field, stated);
    if (read === undefined) throw new UnreadableField(`${name}.${inner} is missing.`);
    object[inner] = read;
  }
  return object;
}
