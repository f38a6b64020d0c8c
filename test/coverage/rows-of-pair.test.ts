import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARRY, CARRY_NOT_VOUCHED_FOR } from '../../src/coverage/algebra.ts';
import { countingRows, possibleBy, readTogether } from '../../src/coverage/projection/rows-of-pair.ts';
import { examineCrosswalks } from '../../src/coverage/questions/crosswalk-health.ts';
import { explainCoverage } from '../../src/coverage/questions/explain.ts';
import { type Mapping, RATIONALE_TYPES } from '../../src/model/crosswalk.ts';
import { RCC5, RELATIONSHIPS, type Relationship } from '../../src/model/relation.ts';
import { projectionOf } from './projection-of.ts';
import { worldOf } from './world-builder.ts';

type Row = Pick<Mapping, 'rationaleType' | 'relationship' | 'confidence'>;
const row = (relationship: Relationship, rationaleType: Mapping['rationaleType'] = null): Row => ({
  ...{ relationship, rationaleType, confidence: null },
});

function worldWith([first, ...further]: readonly Row[]) {
  return worldOf({
    frameworks: ['a', 'b'].map((slug) => ({ slug, provisions: [{ ref: '1' }] })),
    crosswalks: [
      {
        ...{ slug: 'ab', source: 'a', target: 'b' },
        mappings: [{ source: '1', target: '1', ...first!, further }],
      },
    ],
    evidence: [{ id: 'e' }],
    supports: [{ evidence: 'e', to: 'a:1' }],
  });
}

/** How evidence on a:1 reaches b:1, and how the pair is followed. */
function explained(rows: readonly Row[]) {
  const projection = projectionOf(worldWith(rows));
  const answer = explainCoverage(
    projection,
    { system: null, asOf: '2026-01-01', crosswalks: ['ab'] },
    'b',
    '1',
    5,
  );
  if (!answer.ok) throw new Error(answer.problems[0]?.sentence);
  const { chains, records } = answer.value;
  return {
    extents: chains.map(({ extent }) => extent),
    followed: records.mappings.map(({ relationship, followedAs, others }) => [
      relationship,
      followedAs,
      others.map((other) => `${other.rationaleType} ${other.relationship}`),
    ]),
  };
}

describe('several rows on one pair', () => {
  it('are one way from the source to the target, as the functional row says where there is one', () => {
    const rows = [row('equal', 'syntactic'), row('intersects-with', 'functional')];
    expect(explained(rows)).toEqual({
      extents: ['PARTIAL'],
      followed: [['intersects-with', 'intersects-with', ['syntactic equal']]],
    });
  });

  it('claim no more than every row where none is functional and they have nothing in common', () => {
    expect(explained([row('equal', 'syntactic'), row('intersects-with', 'semantic')])).toEqual({
      extents: ['PARTIAL'],
      followed: [['intersects-with', 'related', ['syntactic equal']]],
    });
  });

  it('are read as the more precise of two predicates that agree', () => {
    expect(explained([row('related'), row('equal')])).toEqual({
      extents: ['FULL'],
      followed: [['equal', 'equal', ['null related']]],
    });
  });

  it('are not followed where the row that counts says that the two have nothing in common', () => {
    expect(explained([row('equal', 'semantic'), row('no-relationship', 'functional')]).extents).toEqual([]);
  });

  it('are a contradiction only where rows of one type contradict each other', () => {
    const contradictions = (rows: readonly Row[]) => {
      const answer = examineCrosswalks(projectionOf(worldWith(rows)).catalogue, ['ab'], null);
      return answer.ok ? answer.value.contradictions.length : null;
    };
    expect(contradictions([row('equal', 'syntactic'), row('intersects-with', 'semantic')])).toBe(0);
    expect(contradictions([row('equal', 'semantic'), row('intersects-with', 'semantic')])).toBe(1);
    expect(contradictions([row('related'), row('equal')])).toBe(0);
  });

  it('carry what every relation that they leave possible carries, in both directions', () => {
    const carriedBy = {
      DR: CARRY_NOT_VOUCHED_FOR,
      PO: CARRY['intersects-with'],
      PP: CARRY['subset-of'],
      PPi: CARRY['superset-of'],
      EQ: CARRY.equal,
    };
    const rows = fc.array(
      fc.record({
        relationship: fc.constantFrom(...RELATIONSHIPS),
        rationaleType: fc.constantFrom(null, ...RATIONALE_TYPES),
        confidence: fc.constantFrom(null, 'low' as const),
      }),
      { minLength: 2, maxLength: 4 },
    );
    fc.assert(
      fc.property(rows, (all) => {
        const { mappings } = worldWith(all).catalogue;
        const counting = countingRows(mappings, { kind: 'asserted', defaultRationaleType: null }, null);
        const sets = counting.map(possibleBy);
        const common = sets.reduce((a, b) => a & b);
        const possible = common === 0 ? sets.reduce((a, b) => a | b) : common;
        const read = readTogether(counting)!;
        if (possible === RCC5.DR) {
          expect(read.relationship).toBe('no-relationship');
          return;
        }
        const bases = (['DR', 'PO', 'PP', 'PPi', 'EQ'] as const).filter(
          (base) => (possible & RCC5[base]) !== 0,
        );
        const carried = read.isVouchedFor ? CARRY[read.relationship] : CARRY_NOT_VOUCHED_FOR;
        for (const extent of [2, 3] as const)
          expect(carried[extent]).toBe(Math.min(...bases.map((base) => carriedBy[base][extent])));
      }),
    );
  });
});
