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

const { DR, PO, PP, PPi, EQ } = RCC5;
const ALL = DR | PO | PP | PPi | EQ;

/** The composition table of RCC-5: for each base relation, what it makes of each other one that follows. */
const COMPOSED: readonly (readonly [
  first: number,
  then: readonly (readonly [base: number, result: number])[],
])[] = [
  [DR, each(ALL, DR | PO | PP, DR | PO | PP, DR, DR)],
  [PO, each(DR | PO | PPi, ALL, PO | PP, DR | PO | PPi, PO)],
  [PP, each(DR, DR | PO | PP, PP, ALL, PP)],
  [PPi, each(DR | PO | PPi, PO | PPi, EQ | PO | PP | PPi, PPi, PPi)],
  [EQ, each(DR, PO, PP, PPi, EQ)],
];

function each(
  ...[dr, po, pp, ppi, eq]: readonly [number, number, number, number, number]
): readonly (readonly [number, number])[] {
  return [
    [DR, dr],
    [PO, po],
    [PP, pp],
    [PPi, ppi],
    [EQ, eq],
  ];
}

/** The base relations, as {@link RCC5} bits, that are possible between a and c where some are between a and b, and b and c. */
export function composedRelations(first: number, then: number): number {
  let possible = 0;
  for (const [base, follows] of COMPOSED) {
    if ((first & base) === 0) continue;
    for (const [next, result] of follows) if ((then & next) !== 0) possible |= result;
  }
  return possible;
}
