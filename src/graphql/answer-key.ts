import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { CatalogueIndex } from '../coverage/projection/catalogue-index.ts';
import type { OtherRecords } from '../coverage/projection/chosen-records.ts';
import type { OrganizationIndex } from '../coverage/projection/organization-index.ts';
import type { Projection } from '../coverage/projection/projection.ts';
import { type Choice, frameworksByDefault } from '../coverage/questions/resolved-choice.ts';
import { compareText } from '../model/compare-text.ts';
import { STATED_EXTENTS } from '../model/extent.ts';
import { memoOn } from '../model/memo-on.ts';
import { PRODUCT_VERSION } from '../model/product-version.ts';
import { LIMITS } from './limits.ts';

/** A slug, a ref or a place in a list; places in lists of the recorded state; null: what the question gets by default. */
export type KeyParameter = string | number | readonly number[] | null;

/**
 * What the id of a computed answer contains: whose answer it is, at which state, on which day, over which crosswalks,
 * of which system, and what this kind of answer alone is asked for. Names are short, and lists are bits or numbers that
 * fit the state, so that a key has at most {@link LIMITS.answerKey} characters.
 */
export interface AnswerKey {
  /** Slug. */
  readonly organization: string;
  readonly state: string;
  /** ISO date. */
  readonly asOf: string;
  /** One bit for each crosswalk of the catalogue; null: the choice that the organization gets by default. */
  readonly crosswalks: string | null;
  /** Local id; null: the organization. */
  readonly system: string | null;
  /** Null: the newest records, without anything assumed. */
  readonly other: OtherRecords | null;
  readonly parameters: readonly KeyParameter[];
}

/**
 * The time and the assumptions, as lists. Many assumptions are a digest: it makes the id unique, but the answer cannot be
 * found by it again.
 */
type WrittenRecords = readonly unknown[] | string | null;

/** Characters of the assumptions that a key contains. */
const LONGEST_ASSUMED = 1_500;

const STATE = /^[\w-]{16}$/;

/** The key of an answer. The same question at the same state has the same key, wherever it is asked. */
export function answerKey(
  projection: Projection,
  { asOf, crosswalks, system }: Choice,
  ...parameters: readonly KeyParameter[]
): string {
  const { slug } = projection.organization.organization;
  return JSON.stringify([
    ...[slug, stateDigest(projection), asOf, crosswalkBits(projection, crosswalks), system],
    writtenRecords(projection),
    ...parameters,
  ]);
}

/** Null for a text that is not the key of an answer. */
export function readAnswerKey(key: string): AnswerKey | null {
  if (key.length > LIMITS.answerKey) return null;
  let read: unknown;
  try {
    read = JSON.parse(key);
  } catch {
    return null;
  }
  if (!Array.isArray(read)) return null;
  const [organization, state, asOf, crosswalks, system, records, ...parameters]: readonly unknown[] = read;
  const other = readRecords(records);
  const isKey =
    typeof organization === 'string' &&
    typeof state === 'string' &&
    STATE.test(state) &&
    typeof asOf === 'string' &&
    (crosswalks === null || typeof crosswalks === 'string') &&
    (system === null || typeof system === 'string') &&
    other !== undefined &&
    parameters.every(isParameter);
  return isKey ? { organization, state, asOf, crosswalks, system, other, parameters } : null;
}

function writtenRecords({ assumed, knownAt }: Projection): WrittenRecords {
  if (assumed.length === 0) return knownAt === null ? null : [knownAt];
  const rows = assumed.map(({ framework, ref, extent, system }) => [framework, ref, extent, system]);
  const text = JSON.stringify(rows);
  if (text.length <= LONGEST_ASSUMED) return [knownAt, ...rows];
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

/** Undefined: something that no key contains, or that was cut to a digest. */
function readRecords(written: unknown): OtherRecords | null | undefined {
  if (written === null) return null;
  const read = WRITTEN.safeParse(written);
  if (!read.success) return undefined;
  const [knownAt, ...rows] = read.data;
  const assumed = rows.map(([framework, ref, extent, system]) => ({ framework, ref, extent, system }));
  return { knownAt, assumed };
}

/** As {@link writtenRecords} makes them. */
const WRITTEN = z.tuple(
  [z.iso.datetime().nullable()],
  z.tuple([z.string(), z.string(), z.enum(STATED_EXTENTS), z.string().nullable()]),
);

function isParameter(value: unknown): value is KeyParameter {
  return value === null || typeof value === 'string' || typeof value === 'number' || isNumbers(value);
}

function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'number');
}

/** Names a recorded state, and the version of the product, which may compute another answer from the same records. */
export const stateDigest = memoOn(({ state: { catalogue, organization } }: Projection): string => {
  const text = JSON.stringify([
    ...[catalogue.seq, catalogue.hash, organization.seq, organization.hash, PRODUCT_VERSION],
  ]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
});

function crosswalkBits(projection: Projection, chosen: readonly string[] | null): string | null {
  if (chosen === null) return null;
  const bits = writeBits(crosswalkSlugs(projection.catalogue), chosen);
  return bits === defaultBits(projection) ? null : bits;
}

const defaultBits = memoOn((projection: Projection) =>
  writeBits(crosswalkSlugs(projection.catalogue), projection.chosenCrosswalks(null)),
);

/** The slugs that {@link answerKey} wrote as bits at the same state. */
export function crosswalksOfBits(projection: Projection, bits: string | null): readonly string[] | null {
  return bits === null ? null : readBits(crosswalkSlugs(projection.catalogue), bits);
}

const crosswalkSlugs = memoOn(({ crosswalks }: CatalogueIndex): readonly string[] =>
  crosswalks.map(({ slug }) => slug),
);

/** Systems for a key, whatever their order; null: all of them. */
export function systemBits({ organization }: Projection, localIds: readonly string[] | null): string | null {
  if (localIds === null || new Set(localIds).size === organization.systems.length) return null;
  return writeBits(systemsById(organization), localIds);
}

/** The local ids that {@link systemBits} wrote at the same state. */
export function systemsOfBits({ organization }: Projection, bits: string | null): readonly string[] | null {
  return bits === null ? null : readBits(systemsById(organization), bits);
}

const systemsById = memoOn(({ systems }: OrganizationIndex): readonly string[] =>
  systems.map(({ system }) => system.localId).sort(compareText),
);

/** Which of the names in a list are chosen: one bit for each. */
function writeBits(names: readonly string[], chosen: readonly string[]): string {
  const wanted = new Set(chosen);
  const bytes = new Uint8Array(Math.ceil(names.length / 8));
  for (const [place, name] of names.entries()) if (wanted.has(name)) bytes[place >> 3]! |= 1 << (place & 7);
  return Buffer.from(bytes).toString('base64url');
}

function readBits(names: readonly string[], bits: string): readonly string[] {
  const bytes = Buffer.from(bits, 'base64url');
  return names.filter((_, place) => ((bytes[place >> 3] ?? 0) & (1 << (place & 7))) !== 0);
}

/** Frameworks in the order asked, for a key; null: those that a question is about by default. */
export function frameworkNumbers(projection: Projection, slugs: readonly string[]): readonly number[] | null {
  const { frameworkNumber } = projection.catalogue;
  const numbers = slugs.flatMap((slug) => frameworkNumber.get(slug) ?? []);
  return String(numbers) === defaultFrameworks(projection) ? null : numbers;
}

const defaultFrameworks = memoOn((projection: Projection) => String(frameworksByDefault(projection)));

/**
 * The slugs that {@link frameworkNumbers} wrote at the same state; a number that nothing has is left out. Null: those that a
 * question is about by default.
 */
export function frameworksOfNumbers(
  { catalogue }: Projection,
  numbers: KeyParameter | undefined,
): readonly string[] | null {
  if (!isNumbers(numbers)) return null;
  return numbers.flatMap((number) => catalogue.frameworks[number]?.framework.slug ?? []);
}
