import { describe, expect, it } from 'vitest';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { askOf } from './ask.ts';

const projection = projectionOf(
  worldOf({
    frameworks: [{ slug: 'law', kind: 'LAW', provisions: [{ ref: '1' }, { ref: '2' }] }],
    systems: [{ id: 's' }, { id: 't' }],
    evidence: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
    supports: [{ evidence: 'a', to: 'law:1' }],
  }),
);

async function callsOf(query: string) {
  const calls: string[] = [];
  const { data, codes } = await askOf(projection, query, { calls });
  expect(codes).toEqual([]);
  return { data, calls };
}

describe('the store', () => {
  it('is not asked for what the projection holds, however much that is', async () => {
    const { calls } = await callsOf(
      `{ frameworks { provisions(first: 100) { nodes { ref mappings(first: 5) { totalCount } } } }
         organization { systems(first: 10) { nodes { coverage(framework: "law") { counts { count } } } }
           evidence(first: 10) { nodes { supports(first: 10) { nodes { provision { title } } } } }
           gaps(first: 10) { nodes { leverage } } matrix { rows(first: 10) { nodes { counts { count } } } } } }`,
    );
    expect(calls).toEqual([]);
  });

  it('is asked once a ledger for all histories of a request', async () => {
    const { calls, data } = await callsOf(
      `{ organization { evidence(first: 10) { nodes { history(first: 1) { totalCount nodes { seq operation } } } }
           systems(first: 10) { nodes { history(first: 5) { totalCount } } } }
         frameworks { history(first: 5) { totalCount } } }`,
    );
    expect(calls.sort()).toEqual(['history acme 5', 'history catalogue 1']);
    expect(data.organization.evidence.nodes[0].history).toEqual({
      totalCount: 2,
      nodes: [{ seq: 1, operation: 'load-organization' }],
    });
  });

  it('is asked once for a page of a ledger, and once for all heads', async () => {
    const first = await callsOf(
      '{ ledger(name: "acme") { head { seq } changes(first: 2) { totalCount nodes { seq } pageInfo { hasNextPage endCursor } } } other: ledger(name: "acme") { name } }',
    );
    expect(first.calls).toEqual(['heads', 'changesAfter acme 0 2']);
    const { changes } = first.data.ledger;
    expect(changes).toMatchObject({
      totalCount: 3,
      nodes: [{ seq: 1 }, { seq: 2 }],
      pageInfo: { hasNextPage: true },
    });
    const second = await callsOf(
      `{ ledger(name: "acme") { changes(first: 2, after: "${changes.pageInfo.endCursor}") { nodes { seq } pageInfo { hasNextPage } } } }`,
    );
    expect(second.data.ledger.changes).toEqual({ nodes: [{ seq: 3 }], pageInfo: { hasNextPage: false } });
  });

  it("does not show another's ledger", async () => {
    const { codes } = await askOf(projection, '{ ledger(name: "other") { name } }');
    expect(codes).toEqual(['NOT_FOUND']);
  });
});
