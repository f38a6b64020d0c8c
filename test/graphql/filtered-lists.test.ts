import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Projection } from '../../src/coverage/projection/projection.ts';
import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { EVIDENCE_STATUSES, type Evidence } from '../../src/model/evidence.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { type TerseWorld, worldOf } from '../coverage/world-builder.ts';
import { askOf } from './ask.ts';

const FRAMEWORKS: TerseWorld['frameworks'] = [
  { slug: 'law', kind: 'LAW', provisions: [{ ref: '1' }, { ref: '2' }] },
  { slug: 'std', provisions: [{ ref: '1' }] },
];

/** Every page of a list, row by row. */
async function idsOf(projection: Projection, list: string, args: string, field = 'localId', size = 3) {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const cursor: string = after === null ? '' : `, after: "${after}"`;
    const { data, problems } = await askOf(
      projection,
      `{ organization { ${list}(first: ${size}${cursor}${args}) { totalCount nodes { ${field} } pageInfo { hasNextPage endCursor } } } }`,
    );
    expect(problems).toEqual([]);
    const page = data.organization[list];
    ids.push(...page.nodes.map((node: Record<string, string>) => node[field]));
    expect(page.totalCount).toBeGreaterThanOrEqual(ids.length);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return ids;
}

const day = fc.constantFrom('2025-12-31', '2026-01-01', '2026-06-30', '2026-12-31', null);
const evidence = fc.record({
  title: fc.constantFrom('Audit report', 'audit plan', 'Policy', 'Ärger'),
  owner: fc.constantFrom('Head of Quality', 'head of  quality', 'Legal', null),
  status: fc.constantFrom(...EVIDENCE_STATUSES),
  kind: fc.constantFrom('policy', 'audit-report'),
  validFrom: day,
  validUntil: day,
  receivedOn: day,
  withdrawnOn: fc.constant('2026-03-01'),
  systems: fc.subarray(['s', 't']),
});

/** The records with some fields of each as they are stated here. */
function stating<R>(records: readonly R[], fields: readonly Partial<R>[]): readonly R[] {
  return records.map((record, place) => ({ ...record, ...fields[place] }));
}

function worldWith(records: readonly Partial<Evidence>[]): Projection {
  const { catalogue, organization } = worldOf({
    frameworks: FRAMEWORKS,
    systems: [{ id: 's' }, { id: 't' }],
    evidence: records.map((_, place) => ({ id: `e${place}` })),
  });
  return projectionOf({
    catalogue,
    organization: { ...organization, evidence: stating(organization.evidence, records) },
  });
}

const filters: readonly [string, (record: Evidence) => boolean][] = [
  ['text: "AUDIT"', ({ title }) => /audit/i.test(title)],
  ['text: "report audit"', ({ title }) => title === 'Audit report'],
  ['kinds: ["policy"]', ({ kind }) => kind === 'policy'],
  ['kinds: []', () => false],
  ['statuses: [DRAFT, ACCEPTED]', ({ status }) => status === 'DRAFT' || status === 'ACCEPTED'],
  ['owner: "HEAD OF QUALITY"', ({ owner }) => owner !== null && /quality/.test(owner.toLowerCase())],
  [`system: "${encodeGlobalId('AISystem', 'acme/s')}"`, ({ systems }) => systems.includes('s')],
  ['organizationWide: true', ({ systems }) => systems.length === 0],
  ['organizationWide: false', ({ systems }) => systems.length > 0],
  ['endsFrom: "2026-01-01"', ({ validUntil }) => validUntil !== null && validUntil >= '2026-01-01'],
  [
    'endsFrom: "2026-01-01", endsUntil: "2026-06-30"',
    ({ validUntil }) => validUntil !== null && validUntil >= '2026-01-01' && validUntil <= '2026-06-30',
  ],
  [
    'inForceOn: "2026-06-30"',
    ({ status, validFrom, validUntil, withdrawnOn }) =>
      ['ACCEPTED', 'WITHDRAWN', 'SUPERSEDED'].includes(status) &&
      (validFrom === null || validFrom <= '2026-06-30') &&
      (validUntil === null || validUntil >= '2026-06-30') &&
      (status === 'ACCEPTED' || withdrawnOn! > '2026-06-30'),
  ],
];

const orders: Readonly<Record<string, (record: Evidence) => string>> = {
  FILE: () => '',
  TITLE: ({ title }) => title.toLowerCase(),
  OWNER: ({ owner }) => owner?.toLowerCase().replace(/ +/g, ' ') ?? '~',
  ENDS_FIRST: ({ validUntil }) => validUntil ?? '9999',
};

describe('the evidence of an organization', () => {
  it('is narrowed and ordered as somebody would do it by hand, page by page', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(evidence, { maxLength: 12 }),
        fc.subarray([...filters], { minLength: 1, maxLength: 2 }),
        fc.constantFrom(...Object.keys(orders)),
        async (records, chosen, order) => {
          // A field can be given once.
          const names = chosen.flatMap(([filter]) => filter.match(/\w+(?=:)/g) ?? []);
          fc.pre(new Set(names).size === names.length);
          const projection = worldWith(records);
          const all = [...projection.organization.records.evidence.values()];
          const wanted = all.filter((record) => chosen.every(([, test]) => test(record)));
          const key = orders[order]!;
          const expected = wanted.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
          const filter = chosen.map(([text]) => text).join(', ');
          const found = await idsOf(projection, 'evidence', `, filter: { ${filter} }, order: ${order}`);
          expect(found).toEqual(expected.map(({ localId }) => localId));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('can be received last first', async () => {
    const received = ['2026-01-01', null, '2026-03-01', '2026-02-01'];
    const projection = worldWith(received.map((receivedOn) => ({ receivedOn })));
    expect(await idsOf(projection, 'evidence', ', order: NEWEST')).toEqual(['e2', 'e3', 'e0', 'e1']);
  });

  it('is counted by what can be filtered further', async () => {
    const projection = worldWith([
      { status: 'DRAFT', owner: 'Legal', systems: ['s', 't'] },
      { status: 'ACCEPTED', owner: 'Legal', systems: ['t'] },
      { status: 'ACCEPTED', owner: 'Head of Quality' },
      { status: 'ACCEPTED', owner: null },
    ]);
    const { data } = await askOf(
      projection,
      '{ organization { evidenceFacets(filter: { text: "e" }) { total statuses { status count } owners { owner count } systems { system { localId } count } } } }',
    );
    const { total, statuses, owners, systems } = data.organization.evidenceFacets;
    expect(total).toBe(4);
    expect(statuses.filter(({ count }: { count: number }) => count > 0)).toEqual([
      { status: 'DRAFT', count: 1 },
      { status: 'ACCEPTED', count: 3 },
    ]);
    expect(owners).toEqual([
      { owner: 'Legal', count: 2 },
      { owner: 'Head of Quality', count: 1 },
    ]);
    expect(systems).toEqual([
      { system: { localId: 't' }, count: 2 },
      { system: { localId: 's' }, count: 1 },
    ]);
  });

  it('says whether it counts on a day', async () => {
    const projection = worldWith([{ status: 'ACCEPTED', validUntil: '2026-06-30' }]);
    const { data } = await askOf(
      projection,
      '{ organization { evidence(first: 1) { nodes { last: inForce(on: "2026-06-30") later: inForce(on: "2026-07-01") today: inForce } } } }',
    );
    expect(data.organization.evidence.nodes).toEqual([{ last: true, later: false, today: false }]);
  });

  it.each([
    [`filter: { text: "${'x'.repeat(101)}" }`, 'filter.text', 'INVALID_PARAMETER'],
    ['filter: { system: "x" }', 'filter.system', 'UNKNOWN_SYSTEM'],
  ])('is refused for %s', async (args, path, code) => {
    const { problems } = await askOf(
      worldWith([]),
      `{ organization { evidence(first: 1, ${args}) { totalCount } } }`,
    );
    expect(problems).toMatchObject([{ path, code }]);
  });

  it('refuses a cursor of another filter', async () => {
    const projection = worldWith([{}, {}]);
    const { data } = await askOf(
      projection,
      '{ organization { evidence(first: 1, order: TITLE) { pageInfo { endCursor } } } }',
    );
    const { endCursor } = data.organization.evidence.pageInfo;
    const { problems } = await askOf(
      projection,
      `{ organization { evidence(first: 1, after: "${endCursor}", order: OWNER) { totalCount } } }`,
    );
    expect(problems).toMatchObject([{ path: 'after', code: 'OTHER_LIST' }]);
  });
});

describe('the other records of an organization', () => {
  const { catalogue, organization } = worldOf({
    frameworks: FRAMEWORKS,
    systems: [{ id: 's' }, { id: 't' }],
    controls: [{ id: 'c' }, { id: 'd', status: 'PLANNED' }],
    evidence: [{ id: 'e' }],
    demonstrates: [{ evidence: 'e', control: 'c' }],
    decisions: [
      { at: 'law:1', applicable: false, on: '2026-01-01' },
      { at: 'std:1', applicable: true, on: '2026-02-01' },
      { at: 'law:2', applicable: true, on: '2026-01-15', system: 's' },
    ],
    actions: [
      { at: 'law:1', owner: 'Legal', status: 'OPEN' },
      { at: 'std:1', owner: 'Legal', status: 'DONE' },
      { at: 'law:2', owner: 'Legal', status: 'IN_PROGRESS', system: 's' },
    ],
  });
  const term = (id: string) => [{ framework: 'law', id }];
  const projection = projectionOf({
    catalogue,
    organization: {
      ...organization,
      systems: stating(organization.systems, [
        { name: 'Screener', owner: 'Legal', roles: term('provider'), inScopeFrom: '2026-02-01' },
        { name: 'Assistant', classes: term('high'), inScopeUntil: '2026-01-31', status: 'RETIRED' },
      ]),
      controls: stating(organization.controls, [{ title: 'Review', owner: 'Legal' }, { title: 'Approval' }]),
      decisions: stating(organization.decisions, [
        { owner: 'Legal', justification: 'Not used.', driver: 'legal' },
        { approvedOn: '2026-02-02' },
      ]),
      actions: stating(organization.actions, [
        { title: 'Write', targetDate: '2026-05-01' },
        { title: 'Ask', owner: null },
        { title: 'Test', owner: null, targetDate: '2026-04-01' },
      ]),
    },
  });
  const SYSTEM = encodeGlobalId('AISystem', 'acme/s');

  it.each([
    ['systems', '', ['s', 't']],
    ['systems', ', order: NAME', ['t', 's']],
    ['systems', ', filter: { text: "screen" }', ['s']],
    ['systems', ', filter: { owner: "legal" }', ['s']],
    ['systems', ', filter: { statuses: [RETIRED] }', ['t']],
    ['systems', ', filter: { roles: [{ framework: "law", termId: "provider" }] }', ['s']],
    ['systems', ', filter: { classes: [{ framework: "law", termId: "high" }] }', ['t']],
    ['systems', ', filter: { classes: [{ framework: "std", termId: "high" }] }', []],
    ['systems', ', filter: { inScopeOn: "2026-01-31" }', ['t']],
    ['systems', ', filter: { inScopeOn: "2026-02-01" }', ['s']],
    ['systems', ', order: OWNER', ['s', 't']],
    ['controls', ', order: TITLE', ['d', 'c']],
    ['controls', ', filter: { demonstrated: false }', ['d']],
    ['controls', ', filter: { statuses: [PLANNED] }', ['d']],
    ['controls', ', filter: { text: "review" }', ['c']],
    ['controls', ', filter: { owner: "Legal" }', ['c']],
    ['actions', ', order: TARGET_DATE', ['a2', 'a0', 'a1']],
    ['actions', ', filter: { statuses: [OPEN, IN_PROGRESS] }', ['a0', 'a2']],
    ['actions', ', filter: { frameworks: ["std"] }', ['a1']],
    ['actions', `, filter: { system: "${SYSTEM}" }`, ['a2']],
    ['actions', ', filter: { dueUntil: "2026-04-30" }', ['a2']],
    ['actions', ', filter: { dueFrom: "2026-04-30" }', ['a0']],
    ['actions', ', filter: { text: "wri" }', ['a0']],
    ['actions', ', order: OWNER', ['a0', 'a1', 'a2']],
  ])('%s%s', async (list, args, expected) => {
    expect(await idsOf(projection, list, args)).toEqual(expected);
  });

  it.each([
    ['', ['2026-01-01', '2026-02-01', '2026-01-15']],
    [', order: NEWEST', ['2026-02-01', '2026-01-15', '2026-01-01']],
    [', filter: { applicable: false }', ['2026-01-01']],
    [', filter: { approved: true }', ['2026-02-01']],
    [', filter: { frameworks: ["law"] }', ['2026-01-01', '2026-01-15']],
    [', filter: { drivers: [LEGAL] }', ['2026-01-01']],
    [`, filter: { system: "${SYSTEM}" }`, ['2026-01-15']],
    [', filter: { text: "not used" }', ['2026-01-01']],
    [', filter: { owner: "LEGAL" }', ['2026-01-01']],
  ])('decisions%s', async (args, expected) => {
    expect(await idsOf(projection, 'decisions', args, 'on', 2)).toEqual(expected);
  });
});

describe('the mappings of a crosswalk and of a provision', () => {
  const projection = projectionOf(
    worldOf({
      frameworks: [
        { slug: 'law', kind: 'LAW', provisions: [{ ref: '1' }, { ref: '2' }] },
        { slug: 'std', provisions: [{ ref: '1' }, { ref: '2' }] },
      ],
      crosswalks: [
        {
          ...{ slug: 'x', source: 'std', target: 'law', kind: 'curated' },
          mappings: [
            { source: '1', target: '1', relationship: 'superset-of', confidence: 'high' },
            { source: '1', target: '2', relationship: 'intersects-with', confidence: 'low' },
            { source: '2', target: '2', relationship: 'superset-of' },
          ],
        },
      ],
      reviews: [
        { crosswalk: 0, mapping: 0, verdict: 'CONFIRMED', on: '2026-01-01' },
        { crosswalk: 0, mapping: 1, verdict: 'DISPUTED', on: '2026-01-01' },
        { crosswalk: 0, mapping: 2, verdict: 'DISPUTED', on: '2099-01-01' },
      ],
    }),
  );

  it.each([
    ['relationships: [SUPERSET_OF]', ['std:1 law:1', 'std:2 law:2'], []],
    ['relationships: [SUBSET_OF]', [], ['std:1 law:1']],
    ['confidences: [LOW]', ['std:1 law:2'], []],
    ['vouchedFor: true', ['std:1 law:1'], ['std:1 law:1']],
    ['vouchedFor: false', ['std:1 law:2', 'std:2 law:2'], []],
    ['reviews: [CONFIRMED]', ['std:1 law:1'], ['std:1 law:1']],
    ['reviews: [DISPUTED, ADJUSTED]', ['std:1 law:2'], []],
    ['reviews: [NOT_REVIEWED]', ['std:2 law:2'], []],
    ['reviews: []', [], []],
    ['text: "LAW:2 std"', ['std:1 law:2', 'std:2 law:2'], []],
  ])('%s', async (filter, ofCrosswalk, ofProvision) => {
    const rows = `mappings(first: 5, filter: { ${filter} }) { totalCount nodes { sources { framework { slug } ref } targets { framework { slug } ref } } }`;
    const { data, problems } = await askOf(
      projection,
      `{ crosswalk(slug: "x") { ${rows} } provision(framework: "law", ref: "1") { ${rows} } }`,
    );
    expect(problems).toEqual([]);
    const named = (page: { nodes: { sources: Named[]; targets: Named[] }[] }): string[] =>
      page.nodes.map(({ sources, targets }) => [...sources, ...targets].map(nameOf).join(' '));
    expect([named(data.crosswalk.mappings), named(data.provision.mappings)]).toEqual([
      ofCrosswalk,
      ofProvision,
    ]);
  });

  it('of a crosswalk are as many as its report counts: those that their author retired are no part of them', async () => {
    const retiring = projectionOf(
      worldOf({
        frameworks: [{ slug: 'std', provisions: [{ ref: '1' }, { ref: '2' }] }],
        crosswalks: [
          {
            ...{ slug: 'x', source: 'std', target: 'std' },
            mappings: [
              { source: '1', target: '2', relationship: 'equal' },
              { source: '2', target: '1', relationship: 'equal', rowStatus: 'retired' },
            ],
          },
        ],
      }),
    );
    const { data, problems } = await askOf(
      retiring,
      '{ crosswalk(slug: "x") { mappings(first: 5) { totalCount } } crosswalkHealth(crosswalks: ["x"]) { reports(first: 1) { nodes { rows retiredRows } } } }',
    );
    expect(problems).toEqual([]);
    expect(data.crosswalk.mappings.totalCount).toBe(1);
    expect(data.crosswalkHealth.reports.nodes).toEqual([{ rows: 1, retiredRows: 1 }]);
  });

  interface Named {
    readonly framework: { readonly slug: string };
    readonly ref: string;
  }
  const nameOf = ({ framework, ref }: Named): string => `${framework.slug}:${ref}`;
});

describe('the provisions of a framework and of a coverage', () => {
  const projection = projectionOf(
    worldOf({
      frameworks: [
        {
          slug: 'law',
          provisions: [
            { ref: '1', kind: 'Clause', level: 'SYSTEM', phase: 'PLAN', assessable: false },
            { ref: '1.1', parent: '1', kind: 'clause' },
            { ref: '1.2', parent: '1', kind: 'control', level: 'ORGANIZATION', phase: 'DO' },
            { ref: '2', kind: 'control' },
          ],
        },
      ],
      systems: [{ id: 's' }],
      evidence: [{ id: 'e' }],
      supports: [{ evidence: 'e', to: 'law:1.2' }],
    }),
  );

  it.each([
    ['', ['1', '1.1', '1.2', '2'], ['1.1', '1.2', '2']],
    ['levels: [SYSTEM]', ['1', '1.1'], ['1.1']],
    ['levels: [EITHER, ORGANIZATION]', ['1.2', '2'], ['1.2', '2']],
    ['kinds: ["CLAUSE"]', ['1', '1.1'], ['1.1']],
    ['kinds: []', [], []],
    ['phases: [PLAN]', ['1', '1.1'], ['1.1']],
    ['phases: [PLAN, DO], kinds: ["control"]', ['1.2'], ['1.2']],
    ['text: "1.2"', ['1.2'], ['1.2']],
    ['text: ""', ['1', '1.1', '1.2', '2'], ['1.1', '1.2', '2']],
  ])('%s', async (filter, ofFramework, ofCoverage) => {
    const { data, problems } = await askOf(
      projection,
      `{ framework(slug: "law") { provisions(first: 9, filter: { ${filter} }) { totalCount nodes { ref } } }
         organization { coverage(framework: "law") { provisions(first: 9, filter: { ${filter} }) { totalCount nodes { provision { ref } } } } } }`,
    );
    expect(problems).toEqual([]);
    const { provisions } = data.framework;
    expect(provisions.nodes.map(({ ref }: { ref: string }) => ref)).toEqual(ofFramework);
    expect(provisions.totalCount).toBe(ofFramework.length);
    const covered = data.organization.coverage.provisions;
    expect(covered.nodes.map(({ provision }: { provision: { ref: string } }) => provision.ref)).toEqual(
      ofCoverage,
    );
    expect(covered.totalCount).toBe(ofCoverage.length);
  });

  it.each([
    ['assessable: true', ['1.1', '1.2', '2']],
    ['assessable: false', ['1']],
  ])('of a framework alone: %s', async (filter, expected) => {
    const { data } = await askOf(
      projection,
      `{ framework(slug: "law") { provisions(first: 9, filter: { ${filter} }) { nodes { ref } } } }`,
    );
    expect(data.framework.provisions.nodes.map(({ ref }: { ref: string }) => ref)).toEqual(expected);
  });

  it.each([
    ['statuses: [COVERED]', ['1.2']],
    ['statuses: [GAP], levels: [EITHER]', ['2']],
    ['reasons: [NOT_MAPPED]', ['1.1', '2']],
    ['reasons: [EVIDENCE_LAPSED]', []],
  ])('of a coverage alone: %s', async (filter, expected) => {
    const { data } = await askOf(
      projection,
      `{ organization { coverage(framework: "law") { provisions(first: 9, filter: { ${filter} }) { nodes { provision { ref } } } } } }`,
    );
    const { nodes } = data.organization.coverage.provisions;
    expect(nodes.map(({ provision }: { provision: { ref: string } }) => provision.ref)).toEqual(expected);
  });
});
