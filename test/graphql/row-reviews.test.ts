import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../src/access/viewer.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { REVIEWED_WORLD } from '../coverage/reviewed-world.ts';
import { askOf, memberOf } from './ask.ts';

const projection = projectionOf(REVIEWED_WORLD);
const REVIEW = 'review { verdict relationship by on note }';
const ADJUSTED = {
  ...{ verdict: 'ADJUSTED', relationship: 'SUBSET_OF', by: 'Head of Quality', on: '2026-01-01' },
  note: null,
};

async function reviewsBehind(ref: string, asOf: string): Promise<unknown> {
  const { data } = await askOf(
    projection,
    `{ provision(framework: "std", ref: "${ref}") { coverage(asOf: "${asOf}") { explanation(first: 5) { mapping { ${REVIEW} } } } } }`,
  );
  return data.provision.coverage.explanation.map(
    ({ mapping }: { mapping: { review: unknown } }) => mapping.review,
  );
}

describe('a review of a mapping', () => {
  it('is named by the mapping of a chain, as it counts on the day of the answer', async () => {
    expect(await reviewsBehind('A', '2026-01-01')).toEqual([ADJUSTED]);
    expect(await reviewsBehind('A', '2025-12-31')).toEqual([null]);
    expect(await reviewsBehind('B', '2026-12-31')).toEqual([null]);
    expect(await reviewsBehind('B', '2027-01-01')).toEqual([]);
  });

  it('is shown beside the mappings of a provision as it counts today', async () => {
    const reviewsOf = async (ref: string, viewer?: Viewer) => {
      const { data } = await askOf(
        projection,
        `{ provision(framework: "law", ref: "${ref}") { mappings(first: 5) { nodes { relationship ${REVIEW} } } } }`,
        viewer === undefined ? {} : { viewer },
      );
      return data.provision.mappings.nodes;
    };
    expect(await reviewsOf('1')).toEqual([{ relationship: 'EQUAL', review: ADJUSTED }]);
    expect(await reviewsOf('2')).toEqual([{ relationship: 'EQUAL', review: null }]);
    expect(await reviewsOf('1', memberOf('other'))).toEqual([{ relationship: 'EQUAL', review: null }]);
  });
});
