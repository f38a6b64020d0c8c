import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examineCrosswalks } from '../../src/coverage/questions/crosswalk-health.ts';
import { REVIEW_VERDICTS } from '../../src/model/organization.ts';
import { RELATIONSHIPS } from '../../src/model/relation.ts';
import { projectionOf } from './projection-of.ts';
import { keeps, someRegions } from './regions.ts';
import { type TerseWorld, worldOf } from './world-builder.ts';

const FRAMEWORKS: TerseWorld['frameworks'] = [
  { slug: 'a', provisions: [{ ref: '1' }, { ref: '2' }] },
  { slug: 'b', provisions: [{ ref: 'x' }, { ref: 'y' }] },
];

function examine(terse: Omit<TerseWorld, 'frameworks'>, asOf: string) {
  const { catalogue, organization } = projectionOf(worldOf({ frameworks: FRAMEWORKS, ...terse }));
  const slugs = catalogue.crosswalks.map(({ slug }) => slug);
  const answer = examineCrosswalks(catalogue, slugs, { organization, asOf });
  if (!answer.ok) throw new Error(answer.problems.map(({ sentence }) => sentence).join(' '));
  return answer.value;
}

const CROSSWALKS: TerseWorld['crosswalks'] = [
  {
    ...{ slug: 'one', source: 'a', target: 'b' },
    mappings: [
      { source: '1', target: 'x', relationship: 'equal' },
      { source: '1', target: 'y', relationship: 'no-relationship' },
      { source: '2', target: 'x', relationship: 'related', rowStatus: 'retired' },
      { source: '2', target: 'y', relationship: 'related', retired: true },
    ],
  },
  {
    ...{ slug: 'two', source: 'b', target: 'a' },
    mappings: [{ source: 'x', target: '1', relationship: 'subset-of' }],
  },
];

describe('the health of crosswalks that an organization has reviewed', () => {
  it('counts the reviews of each crosswalk that are made by the day, and those whose row was retired', () => {
    const reviews: TerseWorld['reviews'] = [
      { crosswalk: 0, mapping: 0, verdict: 'CONFIRMED', on: '2026-03-01' },
      { crosswalk: 0, mapping: 1, verdict: 'ADJUSTED', relationship: 'related', on: '2026-02-01' },
      { crosswalk: 0, mapping: 2, verdict: 'DISPUTED', on: '2027-01-01' },
      { crosswalk: 0, mapping: 3, verdict: 'CONFIRMED', on: '2026-01-01' },
      { crosswalk: 1, mapping: 0, verdict: 'DISPUTED', on: '2026-03-01' },
    ];
    const countsOn = (asOf: string) => {
      const answer = examine({ crosswalks: CROSSWALKS, reviews }, asOf);
      expect(answer).toMatchObject({ organization: 'acme', asOf });
      return answer.reports.map(({ reviews: counts }) => counts);
    };
    const none = { confirmed: 0, disputed: 0, adjusted: 0, withoutRow: 0 };
    expect(countsOn('2026-02-28')).toEqual([{ ...none, adjusted: 1, withoutRow: 2 }, none]);
    expect(countsOn('2026-03-01')).toEqual([
      { ...none, confirmed: 1, adjusted: 1, withoutRow: 2 },
      { ...none, disputed: 1 },
    ]);
  });

  it('counts no reviews where no organization asks', () => {
    const { catalogue } = projectionOf(worldOf({ frameworks: FRAMEWORKS, crosswalks: CROSSWALKS }));
    expect(examineCrosswalks(catalogue, ['one'], null)).toMatchObject({
      value: { organization: null, asOf: null, reports: [{ reviews: null }] },
    });
  });

  it('refuses a day that does not exist', () => {
    expect(() => examine({ crosswalks: [] }, '2026-02-30')).toThrow(
      '"2026-02-30" is not a day of the calendar',
    );
  });

  it('leaves a disputed row out of contradictions, and out of what is mapped', () => {
    const examined = (reviews: NonNullable<TerseWorld['reviews']>, asOf: string) => {
      const { contradictions, reports } = examine({ crosswalks: CROSSWALKS, reviews }, asOf);
      return [contradictions.length, reports.map(({ sides }) => sides.map(({ mapped }) => mapped))];
    };
    expect(examined([], '2026-03-01')).toEqual([
      1,
      [
        [1, 1],
        [1, 1],
      ],
    ]);
    for (const relationship of [null, 'no-relationship'] as const) {
      const verdict = relationship === null ? 'DISPUTED' : 'ADJUSTED';
      const reviews = [{ crosswalk: 0, mapping: 0, verdict, relationship, on: '2026-03-01' } as const];
      expect(examined(reviews, '2026-02-28')[0]).toBe(1);
      expect(examined(reviews, '2026-03-01')).toEqual([
        0,
        [
          [0, 0],
          [1, 1],
        ],
      ]);
    }
  });

  it('reads an adjusted row by its new relationship, and names the review', () => {
    const reviews: TerseWorld['reviews'] = [
      { crosswalk: 0, mapping: 1, verdict: 'ADJUSTED', relationship: 'related', on: '2026-03-01' },
      { crosswalk: 1, mapping: 0, verdict: 'ADJUSTED', relationship: 'intersects-with', on: '2026-03-01' },
    ];
    const { contradictions, reports } = examine({ crosswalks: CROSSWALKS, reviews }, '2026-03-01');
    expect(contradictions.flatMap(({ rows }) => rows)).toMatchObject([
      { relationship: 'equal', review: null },
      { relationship: 'intersects-with', review: { verdict: 'ADJUSTED' } },
    ]);
    expect(reports[0]!.sides.map(({ mapped }) => mapped)).toEqual([1, 2]);
  });

  it('finds a contradiction exactly where no regions keep all rows as the organization reads them', () => {
    const review = fc.record({
      verdict: fc.constantFrom(...REVIEW_VERDICTS),
      relationship: fc.constantFrom(...RELATIONSHIPS),
      on: fc.constantFrom('2026-01-01', '2027-01-01'),
    });
    const row = fc.record({
      relationship: fc.constantFrom(...RELATIONSHIPS),
      isForth: fc.boolean(),
      confidence: fc.constantFrom('high', 'low'),
      rowStatus: fc.constantFrom(null, null, null, 'retired' as const),
      review: fc.option(review),
    });
    const asOf = '2026-06-01';
    const numberOfRows = new Set<number>();
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const terse: Omit<TerseWorld, 'frameworks'> = {
          crosswalks: rows.map(({ relationship, isForth, confidence, rowStatus }, index) => ({
            ...{ slug: `c${index}`, source: isForth ? 'a' : 'b', target: isForth ? 'b' : 'a' },
            mappings: [
              {
                ...(isForth ? { source: '1', target: 'x' } : { source: 'x', target: '1' }),
                ...{ relationship, confidence, rowStatus },
              },
            ],
          })),
          reviews: rows.flatMap(({ review: made }, crosswalk) => {
            if (made === null) return [];
            const relationship = made.verdict === 'ADJUSTED' ? made.relationship : null;
            return [{ ...made, crosswalk, mapping: 0, relationship }];
          }),
        };
        const isPossible = someRegions((a, b) =>
          rows.every(({ relationship, isForth, confidence, rowStatus, review: made }) => {
            if (rowStatus === 'retired') return true;
            const says = (what: typeof relationship): boolean =>
              isForth ? keeps(a, b, what) : keeps(b, a, what);
            if (made === null || made.on > asOf)
              return says(relationship) || (confidence === 'low' && says('no-relationship'));
            if (made.verdict === 'CONFIRMED') return says(relationship);
            if (made.verdict === 'DISPUTED' || made.relationship === 'no-relationship') return true;
            return says(made.relationship);
          }),
        );
        const { contradictions } = examine(terse, asOf);
        expect(contradictions.length).toBe(isPossible ? 0 : 1);
        numberOfRows.add(contradictions[0]?.rows.length ?? 0);
      }),
      { numRuns: 3_000 },
    );
    expect([...numberOfRows].toSorted()).toEqual([0, 2, 3, 4, 5]);
  });
});
