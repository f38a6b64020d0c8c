import { isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { encodeGlobalId, NODE_TYPES } from '../../src/graphql/global-id.ts';
import { schema } from '../../src/graphql/schema.ts';
import { linkId, mappingId } from '../../src/ids.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { ADMINISTRATOR, askOf, memberOf } from './ask.ts';

const projection = projectionOf(
  worldOf({
    frameworks: [
      { slug: 'law', kind: 'LAW', provisions: [{ ref: '1:a' }] },
      { slug: 'standard', provisions: [{ ref: '1' }] },
      { slug: 'house', owner: 'other', provisions: [{ ref: '1' }] },
    ],
    crosswalks: [
      { slug: 'theirs', owner: 'other', source: 'house', target: 'law', mappings: [] },
      {
        ...{ slug: 'pairs', source: 'standard', target: 'law' },
        mappings: [{ source: '1', target: '1:a', relationship: 'superset-of' }],
      },
    ],
    systems: [{ id: 's' }],
    evidence: [{ id: 'e' }],
    controls: [{ id: 'c' }],
    supports: [{ evidence: 'e', to: 'law:1:a' }],
    addresses: [{ control: 'c', to: 'law:1:a' }],
    demonstrates: [{ evidence: 'e', control: 'c' }],
    decisions: [{ at: 'law:1:a', applicable: false, on: '2026-01-01' }],
  }),
);
const MEMBER = memberOf('acme');
const MAPPING = mappingId('pairs', 'standard:1', 'law:1:a');

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

  it('is what a field called id is, since caches know objects by it', () => {
    const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
    const withId = objects.filter((type) => 'id' in type.getFields()).map(({ name }) => name);
    expect(withId.sort()).toEqual([...NODE_TYPES].sort());
  });

  it.each([
    ['Framework', 'law'],
    ['Provision', 'law:1:a'],
    ['Organization', 'acme'],
    ['AISystem', 'acme/s'],
    ['Evidence', 'acme/e'],
    ['AppliedControl', 'acme/c'],
    ['Support', `acme/${linkId('SUPPORTS', 'acme/e', 'law:1:a')}`],
    ['Addressing', `acme/${linkId('ADDRESSES', 'acme/c', 'law:1:a')}`],
    ['Demonstration', `acme/${linkId('DEMONSTRATES', 'acme/e', 'acme/c')}`],
    ['Mapping', `${MAPPING}/source`],
    ['Mapping', `${MAPPING}/target`],
    ['Mapping', `${MAPPING}/source/acme/2026-01-01`],
  ])('of a %s finds it again', async (type, key) => {
    const id = encodeGlobalId(type, key);
    expect(await nodeOf(id)).toEqual({ __typename: type, id });
  });

  it('of a mapping tells from which side it is seen, and within an answer whose review counts on which day', async () => {
    const { data } = await askOf(
      projection,
      `{ a: provision(framework: "standard", ref: "1") { mappings(first: 1) { nodes { id relationship } } }
         b: provision(framework: "law", ref: "1:a") { mappings(first: 1) { nodes { id relationship } }
           coverage(asOf: "2026-01-01") { explanation(first: 9) { nodes { mapping { id relationship } } } } } }`,
    );
    const [source] = data.a.mappings.nodes;
    const [target] = data.b.mappings.nodes;
    expect(source).toMatchObject({
      relationship: 'SUPERSET_OF',
      id: encodeGlobalId('Mapping', `${MAPPING}/source`),
    });
    expect(target).toMatchObject({
      relationship: 'SUBSET_OF',
      id: encodeGlobalId('Mapping', `${MAPPING}/target`),
    });
    for (const seen of [source, target]) {
      const asked = `{ node(id: "${seen.id}") { ... on Mapping { id relationship } } }`;
      expect((await askOf(projection, asked)).data.node).toEqual(seen);
    }
  });

  it('of a link is that of its own list', async () => {
    const { data } = await askOf(
      projection,
      `{ organization { evidence(first: 1) { nodes { supports(first: 1) { nodes { id } } demonstrates(first: 1) { nodes { id } } } }
           controls(first: 1) { nodes { addresses(first: 1) { nodes { id } } } } } }`,
    );
    const [evidence] = data.organization.evidence.nodes;
    const [control] = data.organization.controls.nodes;
    for (const { nodes } of [evidence.supports, evidence.demonstrates, control.addresses]) {
      expect(await nodeOf(nodes[0].id, MEMBER)).toMatchObject({ id: nodes[0].id });
      expect(await nodeOf(nodes[0].id, memberOf('other'))).toBeNull();
    }
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

  it.each([
    ...['', 'garbage', '%%%', encodeGlobalId('Query', 'x'), encodeGlobalId('Evidence', 'acme/none')],
    ...['acme', 'acme/', 'acme/none', '/'].map((key) => encodeGlobalId('Support', key)),
    ...[
      '',
      '/target',
      '/side',
      '/source/acme',
      '/source/acme/2026-02-30',
      '/source/none/2026-01-01',
      '/source/acme/2026-01-01/',
    ].map((rest) => encodeGlobalId('Mapping', `${MAPPING}${rest}`.replace('/target', 'x/target'))),
  ])('%j that names nothing gives null', async (id) => {
    expect(await nodeOf(id)).toBeNull();
  });

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
      frameworks: [{ slug: 'law' }, { slug: 'standard' }],
      framework: null,
      provision: null,
      crosswalks: [{ slug: 'pairs' }],
      crosswalk: null,
    });
  });
});
