import { isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { encodeGlobalId, NODE_TYPES } from '../../src/graphql/global-id.ts';
import { schema } from '../../src/graphql/schema.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { ADMINISTRATOR, askOf, memberOf } from './ask.ts';

const projection = projectionOf(
  worldOf({
    frameworks: [
      { slug: 'law', kind: 'LAW', provisions: [{ ref: '1:a' }] },
      { slug: 'house', owner: 'other', provisions: [{ ref: '1' }] },
    ],
    crosswalks: [{ slug: 'theirs', owner: 'other', source: 'house', target: 'law', mappings: [] }],
    systems: [{ id: 's' }],
    evidence: [{ id: 'e' }],
    controls: [{ id: 'c' }],
    decisions: [{ at: 'law:1:a', applicable: false, on: '2026-01-01' }],
  }),
);
const MEMBER = memberOf('acme');

async function nodeOf(id: string, viewer = ADMINISTRATOR) {
  const { data, codes } = await askOf(projection, `{ node(id: ${JSON.stringify(id)}) { __typename id } }`, {
    viewer,
  });
  expect(codes).toEqual([]);
  return data.node;
}

describe('a global id', () => {
  it('is known for every type that has one', () => {
    const nodes = schema.getImplementations(schema.getType('Node') as never).objects.filter(isObjectType);
    expect(nodes.map(({ name }) => name).sort()).toEqual([...NODE_TYPES].sort());
  });

  it.each([
    ['Framework', 'law'],
    ['Provision', 'law:1:a'],
    ['Organization', 'acme'],
    ['AISystem', 'acme/s'],
    ['Evidence', 'acme/e'],
    ['AppliedControl', 'acme/c'],
  ])('of a %s finds it again', async (type, key) => {
    const id = encodeGlobalId(type, key);
    expect(await nodeOf(id)).toEqual({ __typename: type, id });
  });

  it('may be asked for twice in one question', async () => {
    const id = JSON.stringify(encodeGlobalId('Organization', 'acme'));
    const typed = { __typename: 'Organization' };
    const { data, codes } = await askOf(
      projection,
      `{ node(id: ${id}) { __typename } again: node(id: ${id}) { __typename } nodes(ids: [${id}, ${id}]) { __typename } }`,
    );
    expect({ data, codes }).toEqual({
      data: { node: typed, again: typed, nodes: [typed, typed] },
      codes: [],
    });
  });

  it('of a decision names its organization', async () => {
    const { data } = await askOf(projection, '{ organization { decisions(first: 1) { nodes { id } } } }');
    const [{ id }] = data.organization.decisions.nodes;
    expect(await nodeOf(id, MEMBER)).toMatchObject({ __typename: 'Decision' });
    expect(await nodeOf(id, memberOf('other'))).toBeNull();
  });

  it.each(['', 'garbage', '%%%', encodeGlobalId('Query', 'x'), encodeGlobalId('Evidence', 'acme/none')])(
    '%j that names nothing gives null',
    async (id) => {
      expect(await nodeOf(id)).toBeNull();
    },
  );

  it.each([
    ['Framework', 'house'],
    ['Provision', 'house:1'],
    ['Crosswalk', 'theirs'],
  ])('of a %s that another organization brought gives null', async (type, key) => {
    expect(await nodeOf(encodeGlobalId(type, key), MEMBER)).toBeNull();
    expect(await nodeOf(encodeGlobalId(type, key))).not.toBeNull();
  });

  it('is asked for with others in one go, absent ones as null in their place', async () => {
    const ids = [encodeGlobalId('Evidence', 'acme/none'), encodeGlobalId('Framework', 'law')];
    const { data } = await askOf(projection, `{ nodes(ids: ${JSON.stringify(ids)}) { __typename } }`);
    expect(data.nodes).toEqual([null, { __typename: 'Framework' }]);
  });

  it('is one of a hundred at most', async () => {
    const ids = Array.from({ length: 101 }, () => encodeGlobalId('Framework', 'law'));
    const { codes } = await askOf(projection, `{ nodes(ids: ${JSON.stringify(ids)}) { id } }`);
    expect(codes).toEqual(['INVALID_INPUT']);
  });
});

describe("another organization's frameworks", () => {
  it('are in no list, by no slug and by no ref to be found', async () => {
    const { data } = await askOf(
      projection,
      '{ frameworks { slug } framework(slug: "house") { slug } provision(framework: "house", ref: "1") { ref } crosswalks { slug } crosswalk(slug: "theirs") { slug } }',
      { viewer: MEMBER },
    );
    expect(data).toEqual({
      frameworks: [{ slug: 'law' }],
      framework: null,
      provision: null,
      crosswalks: [],
      crosswalk: null,
    });
  });
});
