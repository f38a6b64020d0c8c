import { expect, it } from 'vitest';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { askOf } from './ask.ts';

const projection = projectionOf(
  worldOf({
    frameworks: [
      {
        slug: 'std',
        provisions: [
          { ref: '1', title: 'Audit' },
          { ref: '1.1', title: 'General' },
        ],
      },
    ],
    crosswalks: [{ slug: 'x', source: 'std', target: 'std', mappings: [] }],
    systems: [{ id: '1' }],
    controls: [{ id: '1-c' }],
    evidence: [{ id: '1-e' }],
  }),
);

const HITS = `totalCount pageInfo { endCursor } nodes { kind node { __typename
  ... on Node { id } ... on Provision { ref } ... on AISystem { localId } ... on Evidence { localId } ... on AppliedControl { localId } ... on Framework { slug } ... on Crosswalk { slug } } }`;

it('answers records of every kind, page by page', async () => {
  const first = await askOf(projection, `{ search(text: "1", first: 2) { ${HITS} } }`);
  expect(first.data.search).toMatchObject({
    totalCount: 5,
    nodes: [
      { kind: 'PROVISION', node: { __typename: 'Provision', ref: '1' } },
      { kind: 'SYSTEM', node: { __typename: 'AISystem', localId: '1' } },
    ],
  });
  const { endCursor } = first.data.search.pageInfo;
  const rest = await askOf(projection, `{ search(text: "1", first: 5, after: "${endCursor}") { ${HITS} } }`);
  expect(rest.data.search.nodes).toMatchObject([
    { node: { ref: '1.1' } },
    { node: { __typename: 'AppliedControl', localId: '1-c' } },
    { node: { __typename: 'Evidence', localId: '1-e' } },
  ]);
});

it('answers frameworks and crosswalks', async () => {
  const { data } = await askOf(
    projection,
    `{ std: search(text: "std", first: 2) { ${HITS} } x: search(text: "x", first: 2, kinds: [CROSSWALK]) { ${HITS} } }`,
  );
  expect(data.std.nodes).toMatchObject([{ node: { slug: 'std' } }]);
  expect(data.x.nodes).toMatchObject([{ node: { __typename: 'Crosswalk', slug: 'x' } }]);
});

it('refuses a text that is too long and an organization that does not exist', async () => {
  const { problems } = await askOf(
    projection,
    `{ long: search(text: "${'x'.repeat(101)}", first: 2) { totalCount } other: search(text: "x", first: 2, organization: "nowhere") { totalCount } }`,
  );
  expect(problems).toMatchObject([
    { path: 'organization', code: 'UNKNOWN_ORGANIZATION' },
    { path: 'text', code: 'INVALID_PARAMETER' },
  ]);
});
