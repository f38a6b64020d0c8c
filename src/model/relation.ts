/**
 * What a mapping says of its source relative to its target (NIST IR 8477, §4.3).
 * `related` says only that the author asserts a mapping.
 */
export const RELATIONSHIPS = [
  'equal',
  'subset-of',
  'superset-of',
  'intersects-with',
  'no-relationship',
  'related',
] as const;
export type Relationship = (typeof RELATIONSHIPS)[number];

/** The base relations of the region calculus RCC-5, as bits of a set of those still possible. */
export const RCC5 = { DR: 1, PO: 2, PP: 4, PPi: 8, EQ: 16 } as const;

/** The same mapping read from target to source. */
export function reverseRelationship(relationship: Relationship): Relationship {
  if (relationship === 'subset-of') return 'superset-of';
  if (relationship === 'superset-of') return 'subset-of';
  return relationship;
}

/**
 * The base relations that a relationship leaves possible, as {@link RCC5} bits; `related` says no more than that the
 * two are not apart.
 */
export const POSSIBLE_RELATIONS: Readonly<Record<Relationship, number>> = {
  equal: RCC5.EQ,
  'subset-of': RCC5.PP,
  'superset-of': RCC5.PPi,
  'intersects-with': RCC5.PO,
  'no-relationship': RCC5.DR,
  related: RCC5.EQ | RCC5.PP | RCC5.PPi | RCC5.PO,
};
