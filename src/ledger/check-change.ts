import type { Change, ChangeEntry } from './change.ts';
import type { Fact, Properties } from './fact.ts';
import { isLinkType } from './records/link-types.ts';
import { isLabel } from './records/registry.ts';

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, unknown>>;

const HASH = /^[0-9a-f]{64}$/;

/** What each field of a change but its facts must be: the whole of it, since a hash covers every field. */
const ENTRY = shapeOf({
  ledger: isNamed,
  seq: isCount,
  at: isText,
  actor: isText,
  operation: isText,
  productVersion: isText,
  inputHash: isHash,
  decidedOn: (value) => value === null || faultOfShape(value, STATE) === null,
  load: (value) => value === null || faultOfShape(value, PART) === null,
  key: isNamed,
  previousHash: isHash,
  graphHash: (value) => value === undefined || isHash(value),
  hash: isHash,
} satisfies { readonly [F in keyof ChangeEntry]-?: Check });
const STATE = shapeOf({ seq: isWhole, hash: isHash });
const PART = shapeOf({ slug: isText, id: isHash, part: isCount, last: isFlag });

/**
 * What keeps a value from being a change, as a clause: `facts.3.label is not known`; null where it is one. Checked by
 * hand: a ledger of a million facts is read many times, and a schema takes several times as long.
 */
export function faultOfChange(value: unknown): string | null {
  if (!isObject(value)) return 'it is not an object';
  const { facts, ...entry } = value;
  return faultOfEntry(entry) ?? faultOfFacts(facts);
}

/** The same of a change without its facts. */
export function faultOfEntry(value: unknown): string | null {
  return faultOfShape(value, ENTRY);
}

/** The same of the facts alone. */
export function faultOfFacts(value: unknown): string | null {
  if (!Array.isArray(value)) return 'facts is not a list';
  for (const [index, fact] of value.entries()) {
    const fault = faultOfFact(fact);
    if (fault !== null) return `facts.${index}${fault}`;
  }
  return null;
}

export function isChange(value: unknown): value is Change {
  return faultOfChange(value) === null;
}

export function isChangeEntry(value: unknown): value is ChangeEntry {
  return faultOfEntry(value) === null;
}

export function areFacts(value: unknown): value is readonly Fact[] {
  return faultOfFacts(value) === null;
}

/** What a node or link holds: texts, numbers, flags and lists of texts. */
export function areProperties(value: unknown): value is Properties {
  if (!isObject(value)) return false;
  for (const name in value) {
    const property = value[name];
    if (typeof property === 'string' || typeof property === 'boolean' || Number.isFinite(property)) continue;
    if (!Array.isArray(property) || !property.every(isText)) return false;
  }
  return true;
}

function faultOfFact(fact: unknown): string | null {
  if (!isObject(fact)) return ' is not an object';
  switch (fact.fact) {
    case 'node':
      return faultOfNamed(fact, 4) ?? faultOfProperties(fact);
    case 'node-gone':
      return faultOfNamed(fact, 3);
    case 'link':
      return (
        faultOfTyped(fact, 6) ??
        faultOfEnd('from', fact.from) ??
        faultOfEnd('to', fact.to) ??
        faultOfProperties(fact)
      );
    case 'link-gone':
      return faultOfTyped(fact, 3);
    default:
      return '.fact is not known';
  }
}

function faultOfNamed(fact: Fields, fields: number): string | null {
  if (typeof fact.label !== 'string' || !isLabel(fact.label)) return '.label is not known';
  return faultOfNumbered(fact, fields);
}

function faultOfTyped(fact: Fields, fields: number): string | null {
  if (typeof fact.type !== 'string' || !isLinkType(fact.type)) return '.type is not known';
  return faultOfNumbered(fact, fields);
}

/** @param fields how many it has: those that are checked are there, so that no other is */
function faultOfNumbered(fact: Fields, fields: number): string | null {
  if (!isText(fact.id)) return '.id is not a text';
  let count = 0;
  for (const _ in fact) count++;
  return count === fields ? null : ' has other fields than it may have';
}

function faultOfEnd(end: 'from' | 'to', value: unknown): string | null {
  if (!isObject(value)) return `.${end} is not an object`;
  const fault = faultOfNamed(value, 2);
  return fault === null ? null : `.${end}${fault}`;
}

function faultOfProperties({ properties }: Fields): string | null {
  return areProperties(properties) ? null : '.properties are not those of a record';
}

/** A shape by its fields, and as a list of them. */
function shapeOf(fields: Readonly<Record<string, Check>>) {
  return { fields, checks: Object.entries(fields) };
}

function faultOfShape(value: unknown, { fields, checks }: ReturnType<typeof shapeOf>): string | null {
  if (!isObject(value)) return 'it is not an object';
  for (const name in value) if (!Object.hasOwn(fields, name)) return `${name} is not a field of it`;
  for (const [name, check] of checks)
    if (!check(value[name])) return `${name} is missing or has the wrong form`;
  return null;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isNamed(value: unknown): boolean {
  return isText(value) && value !== '';
}

function isFlag(value: unknown): boolean {
  return typeof value === 'boolean';
}

function isWhole(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isCount(value: unknown): boolean {
  return isWhole(value) && value !== 0;
}

function isHash(value: unknown): boolean {
  return isText(value) && HASH.test(value);
}
