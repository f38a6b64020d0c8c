import { isDeepStrictEqual } from 'node:util';
import { localIdOf } from '../ids.ts';
import type { Endpoint, Fact, LinkFact, NodeFact, PropertyValue } from '../ledger/fact.ts';
import {
  isRecordLinkType,
  type Label,
  linkOf,
  nodeOf,
  type RecordLinkType,
} from '../ledger/records/registry.ts';
import type { StoredField } from '../ledger/records/stored-field.ts';
import { recordKey } from '../ledger/stated-records.ts';
import type { FieldForm } from '../model/fields.ts';
import type { RowChangeKind } from '../model/row-change.ts';
import { folderValue } from './folder-value.ts';

/** A row that a load adds, changes, moves or ends. */
export interface RowChange {
  /** The file of the folder that has such rows. */
  readonly table: string;
  /** The line of the file in which the row is; absent: nobody asked, or no file has it. */
  readonly line?: number | undefined;
  /** How people name the row: a local id, `EVIDENCE → FRAMEWORK:REF`, `FRAMEWORK:REF@SYSTEM DATE`. */
  readonly row: string;
  readonly change: RowChangeKind;
  /** Of a changed row: the fields that differ, as the folder calls them. Empty values are null. */
  readonly fields: readonly FieldChange[];
}

export interface FieldChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** The file in which rows of a label or link type are. */
export const TABLE_FILES: Readonly<Record<Label | RecordLinkType, string>> = {
  Framework: 'framework.yaml',
  Provision: 'provisions.csv',
  Crosswalk: 'crosswalk.yaml',
  RecordKind: 'record-kinds.yaml',
  View: 'views',
  ProvisionUnion: 'mappings.csv',
  RemovedOrganization: 'removed organizations',
  Organization: 'organization.yaml',
  AISystem: 'systems.csv',
  Supplier: 'suppliers.csv',
  AppliedControl: 'controls.csv',
  Evidence: 'evidence.csv',
  Decision: 'decisions.csv',
  Action: 'actions.csv',
  OfficialText: 'official texts',
  ConditionAnswer: 'answers.csv',
  RowReview: 'row-reviews.csv',
  MAPS_TO: 'mappings.csv',
  GAP_AT: 'gaps.csv',
  SUPPORTS: 'supports.csv',
  ADDRESSES: 'addresses.csv',
  DEMONSTRATES: 'demonstrates.csv',
};

/**
 * What the facts of a load do to rows. Facts that only follow from other rows, such as links that a field implies, are
 * left out.
 *
 * @param now the facts of all records as they are
 */
export function rowChanges(difference: readonly Fact[], now: Iterable<Fact>): readonly RowChange[] {
  const concerned = new Set(difference.map(recordKey));
  const before = new Map<string, Fact>();
  for (const fact of now) {
    const key = recordKey(fact);
    if (concerned.has(key)) before.set(key, fact);
  }
  return difference.flatMap((fact) => rowChange(before.get(recordKey(fact)) ?? null, fact) ?? []);
}

function rowChange(before: Fact | null, fact: Fact): RowChange | null {
  const table = tableOf(fact);
  const stated = isStated(fact) ? fact : before;
  if (table === null || stated === null || !isStated(stated)) return null;
  const row = { table, row: rowName(stated), fields: [] };
  if (!isStated(fact)) return { ...row, change: 'ENDED' };
  if (before === null || !isStated(before)) return { ...row, change: 'ADDED' };
  const fields = changedFields(before, fact);
  if (fields.some(({ field, to }) => field === 'retired' && to === 'yes')) return { ...row, change: 'ENDED' };
  return fields.length === 0 ? { ...row, change: 'MOVED' } : { ...row, change: 'CHANGED', fields };
}

/** Null for facts that are no row of their own. */
function tableOf(fact: Fact): string | null {
  if ('label' in fact) return fact.label === 'ProvisionUnion' ? null : TABLE_FILES[fact.label];
  return isRecordLinkType(fact.type) ? TABLE_FILES[fact.type] : null;
}

function isStated(fact: Fact): fact is NodeFact | LinkFact {
  return fact.fact === 'node' || fact.fact === 'link';
}

/** How people name a row. */
export function rowName(fact: NodeFact | LinkFact): string {
  if (fact.fact === 'link') return `${endName(fact.from)} → ${endName(fact.to)}`;
  const { localId, framework, crosswalk, ref, condition, system, on, source, target } = fact.properties;
  if (localId !== undefined) return String(localId);
  if (crosswalk !== undefined && source !== undefined) return `${crosswalk}: ${source} → ${target}`;
  const place = ref ?? condition;
  if (framework === undefined || place === undefined) return fact.id;
  const where = `${framework}:${place}${system === undefined ? '' : `@${system}`}`;
  return on === undefined ? where : `${where} ${on}`;
}

/** A provision by its framework and ref, a record of an organization by its local id. */
function endName({ label, id }: Endpoint): string {
  return nodeOf(label).ledger === 'organization' ? localIdOf(id) : id;
}

/** All fields that differ but the position. */
function changedFields(before: NodeFact | LinkFact, after: NodeFact | LinkFact): readonly FieldChange[] {
  const names = [...new Set([before, after].flatMap(({ properties }) => Object.keys(properties)))].sort();
  const { stored } = definitionOf(after);
  const shown = (name: string, value: PropertyValue | undefined): string | null =>
    value === undefined ? null : folderValue(formOf(stored, name), value);
  return names
    .filter(
      (name) => name !== 'position' && !isDeepStrictEqual(before.properties[name], after.properties[name]),
    )
    .map((name) => ({
      field: columnOf(name),
      from: shown(name, before.properties[name]),
      to: shown(name, after.properties[name]),
    }));
}

function definitionOf(fact: NodeFact | LinkFact): { readonly stored: readonly StoredField[] } {
  if (fact.fact === 'node') return nodeOf(fact.label);
  return isRecordLinkType(fact.type) ? linkOf(fact.type) : { stored: [] };
}

/** A field that an earlier version had and this one does not know is a text. */
function formOf(stored: readonly StoredField[], name: string): FieldForm['form'] {
  return stored.find((field) => field.name === name)?.field.form ?? 'text';
}

/** `validUntil` as the folder calls it: `valid_until`. */
export function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
