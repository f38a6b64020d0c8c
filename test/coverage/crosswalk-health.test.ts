import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countingRows } from '../../src/coverage/projection/rows-of-pair.ts';
import { findContradictions } from '../../src/coverage/questions/contradictions.ts';
import { examineCrosswalks } from '../../src/coverage/questions/crosswalk-health.ts';
import { RELATIONSHIPS } from '../../src/model/relation.ts';
import { projectionOf } from './projection-of.ts';
import { keeps, someRegions } from './regions.ts';
import { type TerseWorld, worldOf } from './world-builder.ts';

const FRAMEWORKS: TerseWorld['frameworks'] = [
  {
    slug: 'a',
    edition: '2',
    provisions: [{ ref: '1', assessable: false }, { ref: '1.1', parent: '1' }, { ref: '2' }, { ref: '3' }],
  },
  { slug: 'b', status: 'SUPERSEDED', provisions: [{ ref: 'x' }, { ref: 'gone', retired: true }] },
];

function examine(crosswalks: TerseWorld['crosswalks'], chosen: readonly string[]) {
  const world = worldOf({ frameworks: FRAMEWORKS, ...(crosswalks === undefined ? {} : { crosswalks }) });
  const gap = { retired: false, crosswalk: 'one', side: 'source' as const };
  const { catalogue } = projectionOf({
    ...world,
    catalogue: {
      ...world.catalogue,
      gaps: [
        { ...gap, id: 'one|source|2', provision: 'a:2', basis: 'stated-none', reason: 'Nothing like it.' },
      ],
    },
  });
  const answer = examineCrosswalks(catalogue, chosen, null);
  if (!answer.ok) throw new Error(answer.problems.map(({ sentence }) => sentence).join(' '));
  return answer.value;
}

describe('crosswalk health', () => {
  it('tells what is unmapped on both sides, said to be none apart from not stated', () => {
    const { reports } = examine(
      [
        {
          slug: 'one',
          source: 'a',
          target: 'b',
          mappings: [{ source: '1', target: 'x', relationship: 'related' }],
        },
      ],
      ['one'],
    );
    expect(reports[0]!.sides).toEqual([
      {
        ...{ side: 'source', framework: 'a', assessable: 3, mapped: 1 },
        unmapped: [
          { provision: 'a:2', basis: 'stated-none', reason: 'Nothing like it.' },
          { provision: 'a:3', basis: 'no-word', reason: null },
        ],
      },
      { side: 'target', framework: 'b', assessable: 1, mapped: 1, unmapped: [] },
    ]);
  });

  it('tells rows by relationship and confidence, dangling and shifted ones, and what has been replaced', () => {
    const { reports } = examine(
      [
        {
          ...{ slug: 'one', source: 'a', target: 'b', sourceEdition: '1' },
          mappings: [
            { source: '2', target: 'x', relationship: 'equal', confidence: 'low', citedAs: 'X.9' },
            { source: '3', target: 'x', relationship: 'related', confidence: null, citedAs: 'x' },
            {
              ...{ source: '3', target: 'gone', relationship: 'related', confidence: 'high' },
              ...{ reviewedBy: 'Head of Quality', reviewedOn: '2026-01-01' },
            },
          ],
        },
      ],
      ['one'],
    );
    expect(reports[0]).toMatchObject({
      rows: 3,
      reviewed: 1,
      vouchedFor: 2,
      relationships: { equal: 1, related: 2, 'subset-of': 0 },
      confidences: { low: 1, unreviewed: 0, high: 1, medium: 0 },
      withoutConfidence: 1,
      staleness: ['TARGET_SUPERSEDED', 'SOURCE_OTHER_EDITION'],
      dangling: [{ target: 'b:gone' }],
      shifted: [{ citedAs: 'X.9' }],
    });
  });

  it('counts rows that were retired by their author or a load, and speaks of nothing else of them', () => {
    const { reports } = examine(
      [
        {
          ...{ slug: 'one', source: 'a', target: 'b' },
          mappings: [
            { source: '2', target: 'x', relationship: 'equal', confidence: 'unreviewed' },
            { source: '3', target: 'gone', relationship: 'equal', citedAs: 'X', rowStatus: 'retired' },
            { source: '3', target: 'x', relationship: 'equal', confidence: 'high', retired: true },
          ],
        },
      ],
      ['one'],
    );
    expect(reports[0]).toMatchObject({
      rows: 1,
      retiredRows: 2,
      relationships: { equal: 1 },
      confidences: { high: 0, unreviewed: 1 },
      unreviewed: [{ source: 'a:2' }],
      dangling: [],
      shifted: [],
    });
  });

  it('tells a crosswalk that its author advises against from one that was superseded', () => {
    const staleness = (status: 'deprecated' | 'superseded') =>
      examine([{ slug: 'one', status, source: 'a', target: 'a', mappings: [] }], ['one']).reports[0]!
        .staleness;
    expect(staleness('deprecated')).toEqual(['CROSSWALK_DEPRECATED']);
    expect(staleness('superseded')).toEqual(['CROSSWALK_SUPERSEDED']);
  });

  it('names the pair that two crosswalks contradict, whichever way round they read it', () => {
    const { contradictions } = examine(
      [
        {
          slug: 'one',
          source: 'a',
          target: 'b',
          mappings: [{ source: '2', target: 'x', relationship: 'subset-of' }],
        },
        {
          ...{ slug: 'two', source: 'b', target: 'a' },
          mappings: [
            { source: 'x', target: '2', relationship: 'subset-of' },
            { source: 'x', target: '3', relationship: 'no-relationship' },
            { source: 'x', target: '3', relationship: 'related', rowStatus: 'retired' },
          ],
        },
      ],
      ['one', 'two'],
    );
    expect(
      contradictions.map(({ source, target, rows }) => [source, target, rows.map((row) => row.relationship)]),
    ).toEqual([['a:2', 'b:x', ['subset-of', 'superset-of']]]);
  });

  it('refuses every crosswalk that does not exist, at once', () => {
    expect(() => examine([], ['x', 'y'])).toThrow('There is no crosswalk "x". There is no crosswalk "y".');
  });

  it('finds a contradiction exactly where no region can keep all rows of the pair', () => {
    const row = fc.record({ relationship: fc.constantFrom(...RELATIONSHIPS), isForth: fc.boolean() });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
        const world = worldOf({
          frameworks: FRAMEWORKS,
          crosswalks: rows.map(({ relationship, isForth }, index) => ({
            ...{ slug: `c${index}`, source: isForth ? 'a' : 'b', target: isForth ? 'b' : 'a' },
            mappings: [
              isForth
                ? { source: '2', target: 'x', relationship }
                : { source: 'x', target: '2', relationship },
            ],
          })),
        });
        const possible = someRegions((a, b) =>
          rows.every(({ relationship, isForth }) =>
            isForth ? keeps(a, b, relationship) : keeps(b, a, relationship),
          ),
        );
        const contradictions = findContradictions(
          world.catalogue.mappings.map((mapping) => ({
            rows: countingRows([mapping], { kind: 'asserted', defaultRationaleType: null }, null),
            defaultRationaleType: null,
          })),
        );
        expect(contradictions.length).toBe(possible ? 0 : 1);
      }),
    );
  });
});
