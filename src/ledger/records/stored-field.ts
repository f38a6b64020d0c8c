import { type Field, type Fields, valueWhenUnstated } from '../../model/fields.ts';

/** A field as facts hold it, apart from the keys and ends, which facts hold beside the properties. */
export interface StoredField {
  readonly name: string;
  readonly field: Field<unknown>;
  /** What the record says where the property is absent; undefined where it must not be. */
  readonly unstated: ReturnType<typeof valueWhenUnstated>;
}

/** The fields that are stored as properties, in the order in which the record declares them. */
export function storedFields(fields: Fields, apart: readonly string[]): readonly StoredField[] {
  return Object.entries(fields)
    .filter(([name]) => !apart.includes(name))
    .map(([name, field]) => ({ name, field, unstated: valueWhenUnstated(field) }));
}

/** The same fields in the order of canonical JSON: facts are made so, and then hashed the quick way. */
export function inCanonicalOrder(fields: readonly StoredField[]): readonly StoredField[] {
  return fields.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
