import { describe, expect, it } from 'vitest';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { askOf } from './ask.ts';

const projection = projectionOf(
  worldOf({
    frameworks: [
      { slug: 'law', kind: 'LAW', provisions: [{ ref: '1' }, { ref: '2' }, { ref: '3' }] },
      { slug: 'standard', provisions: [{ ref: '1' }] },
    ],
    crosswalks: [
      {
        source: 'standard',
        target: 'law',
        mappings: [
          { source: '1', target: '1', relationship: 'subset-of' },
          { source: '1', target: '2', relationship: 'equal' },
        ],
      },
    ],
    evidence: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
    controls: [{ id: 'k' }],
    supports: [
      { evidence: 'a', to: 'law:1' },
      { evidence: 'b', to: 'law:2', extent: 'PARTIAL' },
    ],
    demonstrates: [{ evidence: 'a', control: 'k' }],
    addresses: [{ control: 'k', to: 'law:3' }],
  }),
);

describe('a connection', () => {
  it('refuses names that stand for nothing instead of being empty', async () => {
    const asked = `{ provision(framework: "law", ref: "1") { mappings(first: 5, to: "lax", crosswalks: ["none"]) { totalCount } } }`;
    const { codes, messages } = await askOf(projection, asked);
    expect(codes).toEqual(['NOT_FOUND']);
    expect(messages).toEqual(['to: There is no framework "lax". crosswalks: There is no crosswalk "none".']);
  });

  it('is walked from cursor to cursor to its end', async () => {
    const page = async (after: string) =>
      (
        await askOf(
          projection,
          `{ organization { evidence(first: 2${after}) { totalCount nodes { localId } pageInfo { hasNextPage hasPreviousPage endCursor } } } }`,
        )
      ).data.organization.evidence;
    const first = await page('');
    expect(first).toMatchObject({
      totalCount: 3,
      nodes: [{ localId: 'a' }, { localId: 'b' }],
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
    expect(await page(`, after: "${first.pageInfo.endCursor}"`)).toMatchObject({
      nodes: [{ localId: 'c' }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
  });

  it.each([0, -1, 101])('of %i rows is refused', async (first) => {
    const { codes } = await askOf(
      projection,
      `{ organization { evidence(first: ${first}) { totalCount } } }`,
    );
    expect(codes).toEqual(['INVALID_INPUT']);
  });

  it('refuses what is no cursor', async () => {
    const { codes } = await askOf(
      projection,
      '{ organization { evidence(first: 1, after: "x") { totalCount } } }',
    );
    expect(codes).toEqual(['INVALID_INPUT']);
  });
});

describe('a list in order of time', () => {
  it('begins with its newest rows where the last ones are asked for, and goes on to the older ones', async () => {
    const changes = async (page: string) => {
      const { data } = await askOf(
        projection,
        `{ ledger(name: "acme") { changes(${page}) { nodes { seq } pageInfo { hasPreviousPage hasNextPage startCursor } } } }`,
      );
      const { nodes, pageInfo } = data.ledger.changes;
      return { seqs: nodes.map(({ seq }: { readonly seq: number }) => seq), pageInfo };
    };
    const newest = await changes('last: 2');
    expect(newest.seqs).toEqual([2, 3]);
    expect(newest.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
    const older = await changes(`last: 2, before: "${newest.pageInfo.startCursor}"`);
    expect(older.seqs).toEqual([1]);
    expect(older.pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: true });
  });
});

describe('links', () => {
  it('are listed at both of their ends', async () => {
    const { data } = await askOf(
      projection,
      `{ organization {
        evidence(first: 2) { nodes {
          supports(first: 5) { nodes { extent provision { ref } } }
          demonstrates(first: 5) { nodes { control { localId } } } } }
        controls(first: 1) { nodes {
          addresses(first: 5) { nodes { provision { ref } } }
          demonstratedBy(first: 5) { nodes { evidence { localId } } } } } } }`,
    );
    expect(data.organization.evidence.nodes).toEqual([
      {
        supports: { nodes: [{ extent: 'FULL', provision: { ref: '1' } }] },
        demonstrates: { nodes: [{ control: { localId: 'k' } }] },
      },
      {
        supports: { nodes: [{ extent: 'PARTIAL', provision: { ref: '2' } }] },
        demonstrates: { nodes: [] },
      },
    ]);
    expect(data.organization.controls.nodes).toEqual([
      {
        addresses: { nodes: [{ provision: { ref: '3' } }] },
        demonstratedBy: { nodes: [{ evidence: { localId: 'a' } }] },
      },
    ]);
  });

  it('between provisions are read from the end that is asked', async () => {
    const { data } = await askOf(
      projection,
      `{ law: provision(framework: "law", ref: "1") { mappings(first: 5, to: "standard") { nodes { relationship other { framework { slug } ref } assertedBy crosswalk { slug } } } }
         standard: provision(framework: "standard", ref: "1") { mappings(first: 5) { totalCount nodes { relationship other { ref } } } } }`,
    );
    expect(data.law.mappings.nodes).toEqual([
      {
        relationship: 'SUPERSET_OF',
        other: { framework: { slug: 'standard' }, ref: '1' },
        assertedBy: 'somebody',
        crosswalk: { slug: 'x0' },
      },
    ]);
    expect(data.standard.mappings).toEqual({
      totalCount: 2,
      nodes: [
        { relationship: 'SUBSET_OF', other: { ref: '1' } },
        { relationship: 'EQUAL', other: { ref: '2' } },
      ],
    });
  });
});
