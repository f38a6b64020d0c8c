import canonicalize from 'canonicalize';
import {
  keyProperty,
  type Label,
  type LinkFact,
  type NodeFact,
  type Properties,
  type PropertyValue,
} from './fact.ts';
import {
  type FieldForm,
  LINK_SHAPES,
  type LinkRecords,
  NODE_SHAPES,
  type NodeRecords,
  type RecordLinkType,
} from './record-shapes.ts';

type Shape = { readonly [field: string]: FieldForm };
type Loose = { readonly [field: string]: unknown };

/** A field of a fact that no record can have stated so. */
export class UnreadableField extends Error {
  override readonly name = 'UnreadableField';
}

/** A record as the node that states it. */
export function nodeFact<L extends Label>(label: L, record: NodeRecords[L]): NodeFact {
  const fields: Loose = { ...record };
  // Keys in canonical order, here and below: see canonicalText.
  return {
    fact: 'node',
    id: String(fields[keyProperty(label)]),
    label,
    properties: encode(NODE_SHAPES[label], fields),
  };
}

/** The record that a node states. */
export function nodeRecord<L extends Label>(label: L, fact: NodeFact): NodeRecords[L] {
  const record = decode(NODE_SHAPES[label], fact.properties);
  record[keyProperty(label)] = fact.id;
  // The shape table is checked field by field against the record's type, so what it decodes is that record.
  return record as unknown as NodeRecords[L];
}

/** A record as the link that states it. */
export function linkFact<T extends RecordLinkType>(type: T, record: LinkRecords[T]): LinkFact {
  const { from, to, fields } = LINK_SHAPES[type];
  const loose: Loose = { ...record };
  return {
    fact: 'link',
    from: { id: String(loose[from.field]), label: from.label },
    id: record.id,
    properties: encode(fields, loose),
    to: { id: String(loose[to.field]), label: to.label },
    type,
  };
}

/** The record that a link states. */
export function linkRecord<T extends RecordLinkType>(type: T, fact: LinkFact): LinkRecords[T] {
  const { from, to, fields } = LINK_SHAPES[type];
  const record = decode(fields, fact.properties);
  record.id = fact.id;
  record[from.field] = fact.from.id;
  record[to.field] = fact.to.id;
  // As for nodes: the shape table is checked against the record's type.
  return record as unknown as LinkRecords[T];
}

const IN_ORDER = new Map<Shape, readonly (readonly [string, FieldForm])[]>();

function fieldsInOrder(shape: Shape): readonly (readonly [string, FieldForm])[] {
  let fields = IN_ORDER.get(shape);
  if (fields === undefined) {
    fields = Object.entries(shape).sort(([a], [b]) => (a < b ? -1 : 1));
    IN_ORDER.set(shape, fields);
  }
  return fields;
}

function encode(shape: Shape, record: Loose): Properties {
  const properties: Record<string, PropertyValue> = {};
  for (const [field, form] of fieldsInOrder(shape)) {
    const value = encodeField(form, record[field]);
    if (value !== null) properties[field] = value;
  }
  return properties;
}

function encodeField(form: FieldForm, value: unknown): PropertyValue | null {
  if (value === null || value === undefined) return null;
  if (form === 'object' || form === 'objects') {
    return Array.isArray(value) && value.length === 0 ? null : (canonicalize(value) ?? null);
  }
  if (form === 'texts') return Array.isArray(value) && value.length > 0 ? value.map(String) : null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new TypeError(`A field of form ${form} cannot hold ${typeof value}.`);
}

function decode(shape: Shape, properties: Properties): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const field in shape) {
    const value = properties[field];
    const form = shape[field];
    if (form === 'texts') record[field] = value ?? [];
    else if (form === 'objects') record[field] = decodeObject(field, form, value) ?? [];
    else if (form === 'object') record[field] = decodeObject(field, form, value);
    else if (form === 'flag') record[field] = value === true;
    else record[field] = value ?? null;
  }
  return record;
}

function decodeObject(
  field: string,
  form: 'object' | 'objects',
  value: PropertyValue | undefined,
): object | null {
  if (value === undefined) return null;
  try {
    const object: unknown = JSON.parse(String(value));
    if (typeof object === 'object' && object !== null && Array.isArray(object) === (form === 'objects'))
      return object;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new UnreadableField(`${field} is no JSON ${form === 'objects' ? 'array' : 'object'}.`);
}
