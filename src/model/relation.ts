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
