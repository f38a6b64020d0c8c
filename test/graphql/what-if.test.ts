import { GraphQLScalarType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { Projection } from '../../src/coverage/projection/projection.ts';
import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { schema } from '../../src/graphql/schema.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { askOf } from './ask.ts';
import { servicesOf, TODAY } from './services-of.ts';

const projection = projectionOf(
  worldOf({
    frameworks: [
      { slug: 'law', kind: 'LAW', provisions: [{ ref: '1' }, { ref: '2' }] },
      { slug: 'std', provisions: [{ ref: '1' }, { ref: '2', level: 'SYSTEM' }] },
    ],
    crosswalks: [
      {
        ...{ slug: 'map', source: 'std', target: 'law' },
        mappings: [{ source: '1', target: '1', relationship: 'equal' }],
      },
    ],
    systems: [{ id: 's' }],
    evidence: [{ id: 'e', until: '2027-02-28' }],
    supports: [{ evidence: 'e', to: 'std:1' }],
  }),
);
const SYSTEM = encodeGlobalId('AISystem', 'acme/s');
const STANDING = 'provision { ref } change from { status } to { status }';

describe('what is assumed', () => {
  it('counts, also about one system, and has ids and cursors of its own', async () => {
    const assume = `assume: [{ framework: "std", ref: "2", system: "${SYSTEM}" }]`;
    const field = (args: string) =>
      `coverage(framework: "std"${args}) { id provisions(first: 1) { pageInfo { endCursor } } provision(ref: "2") { status } }`;
    const { data } = await askOf(
      projection,
      `{ organization { now: ${field('')} then: ${field(`, ${assume}`)} } }`,
    );
    const { now, then } = data.organization;
    expect([now.provision.status, then.provision.status]).toEqual(['GAP', 'COVERED']);
    expect(now.id).not.toBe(then.id);
    expect(now.provisions.pageInfo.endCursor).not.toBe(then.provisions.pageInfo.endCursor);
    const again = await askOf(
      projection,
      `{ node(id: "${then.id}") { ... on Coverage { id provision(ref: "2") { status } } } }`,
    );
    expect(again.data.node).toEqual({ id: then.id, provision: then.provision });
  });

  it('counts in the answer alone, and not in what its scope is asked beneath it', async () => {
    const assume = `assume: [{ framework: "law", ref: "2" }, { framework: "std", ref: "2", system: "${SYSTEM}" }]`;
    const field = (framework: string) =>
      `coverage(framework: "${framework}", ${assume}) {
        provision(ref: "2") { status }
        scope { coverage(framework: "${framework}") { id provision(ref: "2") { status } } }
      }
      direct: coverage(framework: "${framework}") { id }`;
    const { data } = await askOf(
      projection,
      `{ organization { ${field('law')} systems(first: 1) { nodes { ${field('std')} } } } }`,
    );
    for (const { coverage, direct } of [data.organization, data.organization.systems.nodes[0]]) {
      expect(coverage.provision.status).toBe('COVERED');
      expect(coverage.scope.coverage).toEqual({ id: direct.id, provision: { status: 'GAP' } });
    }
  });

  it('is in no list of records and in no count of them', async () => {
    const assume = `assume: [{ framework: "std", ref: "2", system: "${SYSTEM}" }, { framework: "std", ref: "1" }]`;
    const { data } = await askOf(
      projection,
      `{ organization { coverage(framework: "std", ${assume}) { scope { ... on Organization {
        evidence(first: 5) { totalCount nodes { localId } }
        evidenceFacets { total }
        systems(first: 1) { nodes { evidence(first: 5) { totalCount } } }
      } } } } }`,
    );
    expect(data.organization.coverage.scope).toEqual({
      evidence: { totalCount: 1, nodes: [{ localId: 'e' }] },
      evidenceFacets: { total: 1 },
      systems: { nodes: [{ evidence: { totalCount: 0 } }] },
    });
  });
});

describe('what was known', () => {
  it('is asked of the records of that time, and refused before there were any', async () => {
    const earlier = new Projection(projection.catalogue, projection.organization, {
      ...projection.state,
      organization: { seq: 7, hash: '7'.repeat(64) },
    });
    const services = {
      ...servicesOf(projection),
      known: async (_: string, moment: string) => (moment < '2026' ? null : earlier.asKnownAt(moment)),
    };
    const field = (year: string) =>
      `coverage(framework: "std", knownAt: "${year}-05-01T00:00:00Z") { id state { organization { seq } } }`;
    const { data, codes } = await askOf(
      projection,
      `{ organization { early: ${field('2025')} late: ${field('2026')} now: coverage(framework: "std") { id } } }`,
      { services },
    );
    expect(codes).toEqual(['NOT_FOUND']);
    expect(data.organization).toMatchObject({ early: null, late: { state: { organization: { seq: 7 } } } });
    expect(data.organization.late.id).not.toBe(data.organization.now.id);
    const again = await askOf(
      projection,
      `{ node(id: "${data.organization.late.id}") { ... on Coverage { state { organization { seq } } } } }`,
      { services },
    );
    expect(again.data.node).toEqual({ state: { organization: { seq: 7 } } });
  });
});

it('a time is one of the calendar, to the millisecond at most', () => {
  const type = schema.getType('DateTime');
  if (!(type instanceof GraphQLScalarType)) throw new TypeError('DateTime is not a scalar.');
  const { parseValue } = type;
  const times = ['2028-02-29T23:59:59Z', '2026-01-31T00:00:00.125Z'];
  expect(times.map((time) => parseValue(time))).toEqual(times);
  const misfits = [
    ...['2026-02-30T00:00:00Z', '2026-13-01T00:00:00Z', '2026-01-31T25:00:00Z', '2026-01-31T00:60:00Z'],
    ...['2026-01-31', '2026-01-31T00:00Z', '2026-01-31T00:00:00+01:00', '2026-01-31T00:00:00.0001Z'],
  ];
  for (const misfit of misfits) expect(() => parseValue(misfit), misfit).toThrow('in the calendar');
});

describe('the questions about changes', () => {
  it('compare two sides', async () => {
    const { data } = await askOf(
      projection,
      `{ organization { difference(from: {}, to: { asOf: "2027-03-01" }, frameworks: ["std", "law"]) {
          from { asOf counts { framework { slug } } } to { asOf } onlyFrom onlyTo
          changes(first: 5) { totalCount nodes { ${STANDING} } } } } }`,
    );
    const { changes, ...difference } = data.organization.difference;
    expect(difference).toMatchObject({
      from: { asOf: TODAY, counts: [{ framework: { slug: 'std' } }, { framework: { slug: 'law' } }] },
      to: { asOf: '2027-03-01' },
      ...{ onlyFrom: 0, onlyTo: 0 },
    });
    expect(changes.nodes).toEqual([
      { provision: { ref: '1' }, change: 'WORSE', from: { status: 'COVERED' }, to: { status: 'LAPSED' } },
      { provision: { ref: '1' }, change: 'WORSE', from: { status: 'PARTIAL' }, to: { status: 'LAPSED' } },
    ]);
  });

  it('name the mappings to review first, and what each would raise', async () => {
    const unreviewed = projectionOf(
      worldOf({
        frameworks: [
          { slug: 'law', kind: 'LAW', provisions: [{ ref: '1' }, { ref: '2' }] },
          { slug: 'std', provisions: [{ ref: '1' }] },
        ],
        crosswalks: [
          {
            ...{ slug: 'map', source: 'std', target: 'law' },
            mappings: ['2', '1'].map((target) => ({
              ...{ source: '1', target, relationship: 'equal', confidence: 'unreviewed' },
            })),
          },
        ],
        systems: [{ id: 's' }],
        evidence: [{ id: 'e' }],
        supports: [
          { evidence: 'e', to: 'std:1' },
          { evidence: 'e', to: 'law:2' },
        ],
      }),
    );
    const { data } = await askOf(
      unreviewed,
      `{ organization { openReviews(first: 5) { asOf ceiling totalCount nodes {
          relationship rising mapping { source { ref } target { ref } } rises(first: 5) { nodes { ${STANDING} } } } } } }`,
    );
    const { nodes, ...open } = data.organization.openReviews;
    expect(open).toEqual({ asOf: TODAY, ceiling: 1, totalCount: 2 });
    const [to, rises] = [{ status: 'PARTIAL' }, 'BETTER'];
    expect(nodes).toMatchObject([
      {
        ...{ relationship: 'EQUAL', rising: 1, mapping: { target: { ref: '1' } } },
        rises: { nodes: [{ provision: { ref: '1' }, change: rises, from: { status: 'INDICATIVE' }, to }] },
      },
      { rising: 0, mapping: { target: { ref: '2' } }, rises: { nodes: [] } },
    ]);
  });

  it('tell the impact of evidence, the bounds, and the days ahead', async () => {
    const { data } = await askOf(
      projection,
      `{ evidence: node(id: "${encodeGlobalId('Evidence', 'acme/e')}") { ... on Evidence {
           impact(first: 9, frameworks: ["std"]) { nodes { system { localId } ${STANDING} } } } }
         organization {
           bounds(frameworks: ["law"]) { proven { counts { status count } } changes(first: 5) { nodes { ${STANDING} } } }
           forecast(until: "2027-12-31", frameworks: ["std"]) { steps(last: 1) { nodes { date
             events(first: 5) { nodes { event subject } } changes(first: 5) { nodes { ${STANDING} } } } } } } }`,
    );
    const worse = {
      provision: { ref: '1' },
      change: 'WORSE',
      from: { status: 'COVERED' },
      to: { status: 'GAP' },
    };
    expect(data.evidence.impact.nodes).toEqual([
      { system: null, ...worse },
      { system: { localId: 's' }, ...worse },
    ]);
    expect(data.organization.bounds.proven[0].counts).toContainEqual({ status: 'GAP', count: 2 });
    expect(data.organization.bounds.changes.nodes).toMatchObject([{ from: { status: 'GAP' } }]);
    expect(data.organization.forecast.steps.nodes).toMatchObject([
      {
        date: '2027-03-01',
        events: { nodes: [{ event: 'EVIDENCE_LEAVES', subject: 'e' }] },
        changes: { nodes: [{ to: { status: 'LAPSED' } }] },
      },
    ]);
  });

  it('tell what falls when evidence ends', async () => {
    const { data } = await askOf(
      projection,
      `{ organization { expiring(first: 5, within: 365) { nodes { localId validUntil
           whatFalls(first: 9) { totalCount nodes { system { localId } ${STANDING} } }
           alone: whatFalls(first: 9, crosswalks: []) { totalCount } } } } }`,
    );
    const [ending] = data.organization.expiring.nodes;
    const falls = { change: 'WORSE', to: { status: 'LAPSED' } };
    expect(ending).toMatchObject({ localId: 'e', validUntil: '2027-02-28', alone: { totalCount: 2 } });
    expect(ending.whatFalls.nodes).toEqual([
      { system: null, provision: { ref: '1' }, ...falls, from: { status: 'PARTIAL' } },
      { system: null, provision: { ref: '1' }, ...falls, from: { status: 'COVERED' } },
      { system: { localId: 's' }, provision: { ref: '1' }, ...falls, from: { status: 'PARTIAL' } },
      { system: { localId: 's' }, provision: { ref: '1' }, ...falls, from: { status: 'COVERED' } },
    ]);
  });

  it('name the next best evidence', async () => {
    const { data } = await askOf(
      projection,
      `{ organization { nextBestEvidence(limit: 1, frameworks: ["law"]) {
           ceiling isBest steps { gain provision { ref } improved(first: 5) { nodes { ${STANDING} } } } } } }`,
    );
    expect(data.organization.nextBestEvidence).toMatchObject({
      isBest: true,
      steps: [{ gain: 1, improved: { nodes: [{ change: 'BETTER' }] } }],
    });
  });
});
