import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../src/access/viewer.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { REVIEWED_WORLD } from '../coverage/reviewed-world.ts';
import { worldOf } from '../coverage/world-builder.ts';
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
    `{ provision(framework: "std", ref: "${ref}") { coverage(asOf: "${asOf}") { explanation(first: 5) { nodes { mapping { ${REVIEW} } } } } } }`,
  );
  return data.provision.coverage.explanation.nodes.map(
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

  it('is counted by the health of its crosswalk, whose rows show it, on the day asked about', async () => {
    const healthOn = async (asOf: string, viewer?: Viewer) => {
      const { data } = await askOf(
        projection,
        `{ crosswalkHealth(crosswalks: ["law-to-std"], asOf: "${asOf}") { organization { slug } asOf
             reports(first: 5) { nodes { reviews { confirmed disputed adjusted withoutRow } unreviewed(first: 5) { nodes { review { verdict } } } } } } }`,
        viewer === undefined ? {} : { viewer },
      );
      return data.crosswalkHealth;
    };
    const counts = { confirmed: 0, disputed: 1, adjusted: 1, withoutRow: 0 };
    expect(await healthOn('2027-01-01')).toEqual({
      ...{ organization: { slug: 'acme' }, asOf: '2027-01-01' },
      reports: { nodes: [{ reviews: counts, unreviewed: { nodes: [{ review: { verdict: 'ADJUSTED' } }] } }] },
    });
    expect(await healthOn('2025-12-31')).toMatchObject({
      reports: {
        nodes: [{ reviews: { disputed: 0, adjusted: 0 }, unreviewed: { nodes: [{ review: null }] } }],
      },
    });
    expect(await healthOn('2027-01-01', memberOf('other'))).toEqual({
      ...{ organization: null, asOf: null },
      reports: { nodes: [{ reviews: null, unreviewed: { nodes: [{ review: null }] } }] },
    });
  });

  it('is named by the rows that contradict each other', async () => {
    const row = (source: string, target: string, relationship: 'equal' | 'related') => ({
      ...{ slug: `${source}-to-${target}`, source, target },
      mappings: [{ source: '1', target: '1', relationship }],
    });
    const contradicted = worldOf({
      frameworks: ['a', 'b'].map((slug) => ({ slug, provisions: [{ ref: '1' }] })),
      crosswalks: [row('a', 'b', 'equal'), row('b', 'a', 'related')],
      reviews: [
        { crosswalk: 1, mapping: 0, verdict: 'ADJUSTED', relationship: 'subset-of', on: '2026-01-01' },
      ],
    });
    const { data } = await askOf(
      projectionOf(contradicted),
      '{ crosswalkHealth { contradictions(first: 5) { nodes { rows { relationship mapping { review { verdict } } } } } } }',
    );
    expect(data.crosswalkHealth.contradictions.nodes).toEqual([
      {
        rows: [
          { relationship: 'EQUAL', mapping: { review: null } },
          { relationship: 'SUPERSET_OF', mapping: { review: { verdict: 'ADJUSTED' } } },
        ],
      },
    ]);
  });
});
