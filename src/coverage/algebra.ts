import type { Level } from '../model/framework.ts';
import { RELATIONSHIPS, type Relationship } from '../model/relation.ts';

/** Extents as small numbers: the larger, the further evidence reaches. */
export const NONE = 0;
export const INDICATIVE = 1;
export const PARTIAL = 2;
export const FULL = 3;

/**
 * What an extent becomes when it is carried over one step, by extent. Each row is the composition of RCC-5 sets
 * read back as an extent; a test derives every cell. INDICATIVE is never carried further.
 */
export const CARRY = {
  equal: [NONE, NONE, PARTIAL, FULL],
  'superset-of': [NONE, NONE, INDICATIVE, FULL],
  'subset-of': [NONE, NONE, PARTIAL, PARTIAL],
  'intersects-with': [NONE, NONE, INDICATIVE, PARTIAL],
  'no-relationship': [NONE, NONE, NONE, NONE],
  related: [NONE, NONE, INDICATIVE, PARTIAL],
} as const satisfies Readonly<Record<Relationship, readonly number[]>>;

/** Down to any descendant. */
export const CARRY_DOWN = [NONE, NONE, INDICATIVE, FULL] as const;
/** Up to any ancestor. */
export const CARRY_UP = [NONE, NONE, PARTIAL, PARTIAL] as const;

/** The carry table as bytes: `[relationship code × 4 + extent]`. */
export const CARRY_BYTES = Uint8Array.from(RELATIONSHIPS.flatMap((relationship) => CARRY[relationship]));

export function relationshipCode(relationship: Relationship): number {
  return RELATIONSHIPS.indexOf(relationship);
}

/** A level as a small number, the index into {@link CAPS}. */
export const LEVEL_CODES: Readonly<Record<Level, number>> = { ORGANIZATION: 0, EITHER: 1, SYSTEM: 2 };

/**
 * The most that evidence can give at a provision of each level (ORGANIZATION, EITHER, SYSTEM): organization-wide
 * evidence in any scope, evidence about any system in the scope of the organization, evidence about a system in the
 * scope of that system.
 */
export const CAPS = {
  organizationWide: [FULL, FULL, PARTIAL],
  aboutAnySystem: [PARTIAL, PARTIAL, PARTIAL],
  aboutThisSystem: [PARTIAL, FULL, FULL],
} as const;
/** What evidence is about, as the scope that is asked sees it. */
export type EvidenceSubject = keyof typeof CAPS;

/**
 * An extent with its basis as one number: twice the extent, one more if DIRECT. The larger is the better answer,
 * since at equal extent DIRECT comes before INFERRED.
 */
export function directCell(extent: number): number {
  return extent === NONE ? 0 : extent * 2 + 1;
}

export function inferredCell(extent: number): number {
  return extent * 2;
}

export const FULL_INFERRED = FULL * 2;
