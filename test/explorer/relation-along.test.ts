import { expect, it } from 'vitest';
import type { ChainOfProvisionFragment } from '../../explorer/src/screens/provision/chains.graphql.ts';
import { relationAlong } from '../../explorer/src/screens/provision/relation-along.ts';

type Step = ChainOfProvisionFragment['steps'][number];
type Mapping = NonNullable<Step['mapping']>;

const A = { ref: '1', framework: { slug: 'a' } };
const B = { ref: '2', framework: { slug: 'b' } };

function step(
  to: typeof A,
  { source = A, target = B, relationship = 'SUBSET_OF' }: Partial<Mapping> = {},
): Step {
  return {
    by: 'MAPPING',
    extent: 'PARTIAL',
    crosswalk: null,
    review: null,
    loweredBy: [],
    to: { __typename: 'Provision', title: '', ref: to.ref, framework: { ...to.framework, title: '' } },
    mapping: {
      ...{ mappingId: '', confidence: null, assertedBy: '', rationale: null, rationaleType: null },
      ...{ reviewedBy: null, reviewedOn: null, relationship, source, target },
    },
  };
}

it('reads a relation as the author wrote it where the chain goes from source to target', () => {
  expect(relationAlong(step(B))).toBe('SUBSET_OF');
});

it('turns a relation round where the chain goes from target to source', () => {
  expect(relationAlong(step(A))).toBe('SUPERSET_OF');
  expect(relationAlong(step(A, { relationship: 'INTERSECTS_WITH' }))).toBe('INTERSECTS_WITH');
});

it('finds the direction by the other side where one side is a union', () => {
  expect(relationAlong(step(B, { source: null }))).toBe('SUBSET_OF');
  expect(relationAlong(step(A, { source: null }))).toBe('SUPERSET_OF');
});

it('says nothing of a step that is no mapping', () => {
  expect(relationAlong({ ...step(B), by: 'SUPPORT', mapping: null })).toBeNull();
});
