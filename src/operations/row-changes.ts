import { isDeepStrictEqual } from 'node:util';
import { localIdOf } from '../ids.ts';
import type { Fact, LinkFact, NodeFact, Properties, PropertyValue } from '../ledger/fact.ts';
import { isRecordLinkType, type Label, type RecordLinkType } from '../ledger/records/registry.ts';
import { recordKey } from '../ledger/stated-records.ts';

/** What a load does to one row of a folder. `MOVED`: the row stays as it is, and only its place among the others changes. */
export const ROW_CHANGES = ['ADDED', 'CHANGED', 'MOVED', 'ENDED'] as const;

/** A row that a load adds, changes, moves or ends. */
export interface RowChange {
  /** The file of the folder that has such rows. */
  readonly table: string;
  /** How people name the row: a local id, `EVIDENCE → FRAMEWORK:REF`, `FRAMEWORK:REF@SYSTEM DATE`. */
  readonly row: string;
  readonly change: (typeof ROW_CHANGES)[number];
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
  const fields = changedFields(before.properties, fact.properties);
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
  if (fact.fact === 'link') return `${localIdOf(fact.from.id)} → ${localIdOf(fact.to.id)}`;
  const { localId, framework, crosswalk, ref, condition, system, on, source, target } = fact.properties;
  if (localId !== undefined) return String(localId);
  if (crosswalk !== undefined && source !== undefined) return `${crosswalk}: ${source} → ${target}`;
  const place = ref ?? condition;
  if (framework === undefined || place === undefined) return fact.id;
  const where = `${framework}:${place}${system === undefined ? '' : `@${system}`}`;
  return on === undefined ? where : `${where} ${on}`;
}

/** All fields that differ but the position. */
function changedFields(before: Properties, after: Properties): readonly FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names
    .filter((name) => name !== 'position' && !isDeepStrictEqual(before[name], after[name]))
    .map((name) => ({ field: columnOf(name), from: shown(before[name]), to: shown(after[name]) }));
}

/** `validUntil` as the folder calls it: `valid_until`. */
export function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function shown(value: PropertyValue | undefined): string | null {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.join(';') : String(value);
}
