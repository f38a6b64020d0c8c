import type { EvidenceSubject } from '../model/evidence-subject.ts';
import type { Extent } from '../model/extent.ts';
import type { Level } from '../model/framework.ts';
import { RELATIONSHIPS, type Relationship } from '../model/relation.ts';

/** Extents as small numbers: the larger, the further evidence reaches. */
export const NONE = 0;
export const INDICATIVE = 1;
export const PARTIAL = 2;
export const FULL = 3;

/** The words of the extents, from INDICATIVE on. */
export const EXTENT_WORDS = ['INDICATIVE', 'PARTIAL', 'FULL'] as const satisfies readonly Extent[];

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

/** Over any row that nobody vouches for: it may be wrong altogether, so that no relation is excluded. */
export const CARRY_NOT_VOUCHED_FOR = [NONE, NONE, INDICATIVE, INDICATIVE] as const;

/** From a union down to each of its provisions: whatever arrives there points to them all. */
export function carryIntoUnion(extent: number): number {
  return extent === NONE ? NONE : Math.max(CARRY_DOWN[extent as 1 | 2 | 3], INDICATIVE);
}

/** What a union sends: FULL where every one of its provisions does, else what goes up to a whole from the best. */
export function sentByUnion(weakest: number, best: number): number {
  return weakest === FULL ? FULL : CARRY_UP[best as 0 | 1 | 2 | 3];
}

const STEPS: readonly (readonly number[])[] = [
  ...RELATIONSHIPS.map((relationship) => CARRY[relationship]),
  CARRY_NOT_VOUCHED_FOR,
];

/** The mapping step as bytes: `[carry code + extent]`; the second half arrives at the provisions of a union. */
export const CARRY_BYTES = Uint8Array.from(
  [...STEPS, ...STEPS.map((step) => step.map(carryIntoUnion))].flat(),
);

/** Codes from here on arrive at the provisions of a union; less this, they arrive at the union itself. */
export const INTO_UNION = STEPS.length * 4;

/** Where the step of a row begins in {@link CARRY_BYTES}. */
export function carryCode(
  relationship: Relationship,
  { isVouchedFor, intoUnion }: { readonly isVouchedFor: boolean; readonly intoUnion: boolean },
): number {
  const step = isVouchedFor ? RELATIONSHIPS.indexOf(relationship) : RELATIONSHIPS.length;
  return step * 4 + (intoUnion ? INTO_UNION : 0);
}

/** Levels by the small number that is the index into {@link CAPS}. */
export const LEVEL_WORDS = ['ORGANIZATION', 'EITHER', 'SYSTEM'] as const satisfies readonly Level[];
/** The same by level. */
export const LEVEL_CODES: Readonly<Record<Level, number>> = { ORGANIZATION: 0, EITHER: 1, SYSTEM: 2 };

/**
 * The most that evidence can give at a provision of each level (ORGANIZATION, EITHER, SYSTEM): organization-wide
 * evidence in any scope, evidence about any system in the scope of the organization, evidence about a system in the
 * scope of that system.
 */
export const CAPS = {
  ORGANIZATION_WIDE: [FULL, FULL, PARTIAL],
  ABOUT_ANY_SYSTEM: [PARTIAL, PARTIAL, PARTIAL],
  ABOUT_THIS_SYSTEM: [PARTIAL, FULL, FULL],
} as const satisfies Readonly<Record<EvidenceSubject, readonly number[]>>;

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
