import { describe, expect, it } from 'vitest';
import {
  CARRY,
  CARRY_BYTES,
  CARRY_DOWN,
  CARRY_UP,
  FULL,
  INDICATIVE,
  NONE,
  PARTIAL,
} from '../../src/coverage/algebra.ts';
import { RCC5, RELATIONSHIPS, type Relationship, reverseRelationship } from '../../src/model/relation.ts';

const { DR, PO, PP, PPi, EQ } = RCC5;
const ALL = DR | PO | PP | PPi | EQ;

/** The composition table of RCC-5, row ∘ column in the order DR, PO, PP, PPi, EQ. */
const COMPOSITION = [
  [ALL, DR | PO | PP, DR | PO | PP, DR, DR],
  [DR | PO | PPi, ALL, PO | PP, DR | PO | PPi, PO],
  [DR, DR | PO | PP, PP, ALL, PP],
  [DR | PO | PPi, PO | PPi, EQ | PO | PP | PPi, PPi, PPi],
  [DR, PO, PP, PPi, EQ],
];

const STATED: Readonly<Record<Relationship, number>> = {
  equal: EQ,
  'subset-of': PP,
  'superset-of': PPi,
  'intersects-with': PO,
  'no-relationship': DR,
  related: EQ | PP | PPi | PO,
};
const BITS = [DR, PO, PP, PPi, EQ];

function compose(a: number, b: number): number {
  let result = 0;
  for (const [i, row] of BITS.entries()) {
    for (const [j, column] of BITS.entries()) if (a & row && b & column) result |= COMPOSITION[i]![j]!;
  }
  return result;
}

function setOf(extent: number): number {
  return extent === FULL ? EQ | PPi : EQ | PP | PPi | PO;
}

function extentOf(set: number): number {
  if ((set & ~(EQ | PPi)) === 0) return FULL;
  return (set & DR) === 0 ? PARTIAL : INDICATIVE;
}

describe('the carry table', () => {
  it.each(RELATIONSHIPS.filter((relationship) => relationship !== 'no-relationship'))(
    'of %s is the composition of RCC-5 sets',
    (relationship) => {
      for (const extent of [PARTIAL, FULL]) {
        expect(CARRY[relationship][extent]).toBe(extentOf(compose(setOf(extent), STATED[relationship])));
      }
    },
  );

  it('goes down to a part as over something larger, and up to a whole as over something smaller', () => {
    for (const extent of [PARTIAL, FULL] as const) {
      // Evidence contains the whole, the whole contains its part (or is all of it).
      expect(CARRY_DOWN[extent]).toBe(extentOf(compose(setOf(extent), PPi | EQ)));
      expect(CARRY_UP[extent]).toBe(extentOf(compose(setOf(extent), PP | EQ)));
    }
  });

  it('never follows no-relationship and never carries INDICATIVE further', () => {
    expect(CARRY['no-relationship']).toEqual([NONE, NONE, NONE, NONE]);
    for (const row of [...Object.values(CARRY), CARRY_DOWN, CARRY_UP]) {
      expect(row[NONE]).toBe(NONE);
      expect(row[INDICATIVE]).toBe(NONE);
    }
  });

  it('stands in bytes as it stands in words', () => {
    for (const [code, relationship] of RELATIONSHIPS.entries()) {
      expect([...CARRY_BYTES.slice(code * 4, code * 4 + 4)]).toEqual(CARRY[relationship]);
    }
  });
});

describe('a mapping read backwards', () => {
  it('swaps subset-of and superset-of and nothing else', () => {
    for (const relationship of RELATIONSHIPS) {
      const swapped =
        (STATED[relationship] & (DR | PO | EQ)) |
        (STATED[relationship] & PP ? PPi : 0) |
        (STATED[relationship] & PPi ? PP : 0);
      expect(STATED[reverseRelationship(relationship)]).toBe(swapped);
    }
  });
});
