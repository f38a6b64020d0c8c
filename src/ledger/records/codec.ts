import canonicalize from 'canonicalize';
import type { FieldForm } from '../../model/fields.ts';
import type { Endpoint, LinkFact, NodeFact, Properties, PropertyValue } from '../fact.ts';
import { recordKey } from '../stated-records.ts';
import type { LinkEnd } from './link-record.ts';
import { endpointOf, labelsAt } from './link-types.ts';
import { type Loose, readProperties, UnreadableField } from './read-properties.ts';
import {
  type Label,
  type LinkRecords,
  linkOf,
  type NodeRecords,
  nodeOf,
  type RecordLinkType,
} from './registry.ts';
import type { StoredField } from './stored-field.ts';
import { UnreadableRecord } from './unreadable-record.ts';

/** A record as the node that states it. */
export function nodeFact<L extends Label>(label: L, record: NodeRecords[L]): NodeFact {
  const { key, canonical } = nodeOf(label);
  const fields: Readonly<Loose> = record;
  // Keys in canonical order, here and below: see canonicalJson.
  return { fact: 'node', id: String(fields[key]), label, properties: encode(canonical, fields) };
}

/** A record as the link that states it. */
export function linkFact<T extends RecordLinkType>(type: T, record: LinkRecords[T]): LinkFact {
  const { from, to, canonical } = linkOf(type);
  const fields: Readonly<Loose> = record;
  return {
    fact: 'link',
    from: endpointOf(from, String(fields[from.field])),
    id: record.id,
    properties: encode(canonical, fields),
    to: endpointOf(to, String(fields[to.field])),
    type,
  };
}

/** The record that a node states. Throws an {@link UnreadableRecord} where no record can have stated it so. */
export function readNode<L extends Label>(label: L, fact: NodeFact): NodeRecords[L] {
  const { key, stored } = nodeOf(label);
  const record: Loose = { [key]: fact.id };
  try {
    readProperties<NodeRecords[L]>(record, stored, fact.properties);
  } catch (error) {
    throw unreadable(fact, error);
  }
  return record;
}

/** The record that a link states. Throws an {@link UnreadableRecord} where no record can have stated it so. */
export function readLink<T extends RecordLinkType>(type: T, fact: LinkFact): LinkRecords[T] {
  const { from, to, stored } = linkOf(type);
  const record: Loose = { id: fact.id, [from.field]: fact.from.id, [to.field]: fact.to.id };
  try {
    if (!isEnd(fact.from, from) || !isEnd(fact.to, to)) {
      const [begin, end] = [labelsAt(from).join(' or '), labelsAt(to).join(' or ')];
      throw new UnreadableField(`It does not lead from ${begin} to ${end}.`);
    }
    readProperties<LinkRecords[T]>(record, stored, fact.properties);
  } catch (error) {
    throw unreadable(fact, error);
  }
  return record;
}

function isEnd({ label, id }: Endpoint, end: LinkEnd<Label, string>): boolean {
  return endpointOf(end, id).label === label;
}

function unreadable(fact: NodeFact | LinkFact, error: unknown): unknown {
  return error instanceof UnreadableField ? new UnreadableRecord(recordKey(fact), error.message) : error;
}

function encode(fields: readonly StoredField[], record: Readonly<Loose>): Properties {
  const properties: Record<string, PropertyValue> = {};
  for (const { name, field } of fields) {
    const value = encodeField(field.form, record[name]);
    if (value !== null) properties[name] = value;
  }
  return properties;
}

function encodeField(form: FieldForm['form'], value: unknown): PropertyValue | null {
  if (value === null || value === undefined) return null;
  if (form === 'object' || form === 'objects') {
    return Array.isArray(value) && value.length === 0 ? null : (canonicalize(value) ?? null);
  }
  if (form === 'texts') return Array.isArray(value) && value.length > 0 ? value.map(String) : null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new TypeError(`A field of form ${form} cannot hold ${typeof value}.`);
}
