import { describe, expect, it } from 'vitest';
import { projectionOf } from '../coverage/projection-of.ts';
import { type TerseWorld, worldOf } from '../coverage/world-builder.ts';
import { askOf } from './ask.ts';

const WORLD: TerseWorld = {
  frameworks: [
    { slug: 'std', provisions: ['1', '2', '3'].map((ref) => ({ ref })) },
    {
      slug: 'law',
      kind: 'LAW',
      provisions: [
        { ref: 'x', complete: true, recordKinds: ['test-report'] },
        { ref: 'x.1', parent: 'x' },
        {
          ...{ ref: 'y', roles: ['one'] },
          conditions: [{ condition: 'two', negated: true, class: null, onMarketBefore: null }],
          appliesFrom: [{ date: '2027-01-01', class: null, onMarketBefore: null }],
        },
      ],
    },
  ],
  crosswalks: [
    {
      ...{ source: 'std', target: 'law', kind: 'curated' },
      mappings: [
        { source: '1', target: 'x', relationship: 'equal' },
        { source: '2;3', target: 'x', relationship: 'equal', confidence: 'high' },
      ],
    },
  ],
  recordKinds: [{ id: 'test-report', validDays: null }],
  systems: [{ id: 's', roles: ['law:two'] }],
  evidence: [{ id: 'same' }, { id: 'other' }],
  controls: [{ id: 'same', status: 'OPERATING' }],
  addresses: [{ control: 'same', to: 'std:1' }],
  demonstrates: [{ evidence: 'same', control: 'same' }],
  supports: [{ evidence: 'other', to: 'std:2' }],
  answers: [{ framework: 'law', condition: 'two', answer: true, on: '2026-01-01' }],
  actions: [{ at: 'law:x', owner: 'Head of Quality', status: 'OPEN' }],
};

async function coverageOf(ref: string, fields: string, world = WORLD) {
  const { data, codes } = await askOf(
    projectionOf(worldOf(world)),
    `{ provision(framework: "law", ref: "${ref}") { coverage(asOf: "2026-07-01") { ${fields} } } }`,
  );
  expect(codes).toEqual([]);
  return data.provision.coverage;
}

const PLACE =
  '__typename ... on Evidence { localId } ... on AppliedControl { localId } ... on Provision { ref } ... on ProvisionUnion { provisions { ref } }';

describe('the chains behind a status', () => {
  it('come in pages that name how many there are in all', async () => {
    const fields =
      '{ totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { extent evidence { localId } } }';
    const { explanation: whole } = await coverageOf('x', `explanation(first: 100) ${fields}`);
    expect(whole.totalCount).toBeGreaterThan(1);
    expect(whole.nodes).toHaveLength(whole.totalCount);
    const nodes: unknown[] = [];
    for (let after = ''; nodes.length < whole.totalCount; ) {
      const { explanation: page } = await coverageOf('x', `explanation(first: 1${after}) ${fields}`);
      expect(page.totalCount).toBe(whole.totalCount);
      expect(page.pageInfo.hasPreviousPage).toBe(after !== '');
      nodes.push(...page.nodes);
      expect(page.pageInfo.hasNextPage).toBe(nodes.length < whole.totalCount);
      after = `, after: "${page.pageInfo.endCursor}"`;
    }
    expect(nodes).toEqual(whole.nodes);
  });
});

describe('the steps of a chain', () => {
  it('have records at their ends, also where evidence and a control have the same id', async () => {
    const {
      explanation: { nodes: chains },
    } = await coverageOf(
      'x',
      `explanation(first: 5) { nodes { extent subject loweredBy { step cause from to level }
        steps { by from { ${PLACE} } to { ${PLACE} } extent mapping { relationship } crosswalk { assertedBy } review { verdict } loweredBy { cause } } } }`,
    );
    const throughControl = chains.find(
      ({ steps }: { readonly steps: readonly { readonly by: string }[] }) => steps[0]?.by === 'CONTROL',
    );
    expect(throughControl).toMatchObject({
      extent: 'INDICATIVE',
      subject: 'ORGANIZATION_WIDE',
      loweredBy: [{ step: 3, cause: 'NOT_VOUCHED_FOR', from: 'FULL', to: 'INDICATIVE', level: null }],
      steps: [
        {
          by: 'CONTROL',
          from: { __typename: 'Evidence', localId: 'same' },
          to: { __typename: 'AppliedControl', localId: 'same' },
          ...{ mapping: null, crosswalk: null, review: null, loweredBy: [] },
        },
        {
          by: 'CONTROL',
          from: { __typename: 'AppliedControl', localId: 'same' },
          to: { __typename: 'Provision', ref: '1' },
        },
        {
          by: 'MAPPING',
          from: { __typename: 'Provision', ref: '1' },
          to: { __typename: 'Provision', ref: 'x' },
          ...{ mapping: { relationship: 'EQUAL' }, crosswalk: { assertedBy: 'somebody' } },
          loweredBy: [{ cause: 'NOT_VOUCHED_FOR' }],
        },
      ],
    });
    const ofUnion = chains.find(
      ({ steps }: { readonly steps: readonly { readonly by: string }[] }) => steps[0]?.by === 'WHOLE',
    );
    expect(ofUnion.steps[0]).toMatchObject({
      from: { __typename: 'Provision', ref: '2' },
      to: { __typename: 'ProvisionUnion', provisions: [{ ref: '2' }, { ref: '3' }] },
      loweredBy: [{ cause: 'UNION_IN_PART' }],
    });
  });
});

describe('the grounds of a status', () => {
  it('are the rules, the answers and the dates, each with who states it', async () => {
    const { applicability, notApplicableBecause } = await coverageOf(
      'y',
      `notApplicableBecause applicability {
        rules { rule statedAt { ref } binds { termId } has { termId } isMet }
        conditions { statedAt { ref } condition { conditionId label question scope } required isAsked isMet answer { answer on system { localId } } }
        dates { statedAt { ref } date class { termId } onMarketBefore counts }
        systems(first: 5) { totalCount nodes { system { localId } because } } }`,
    );
    expect(notApplicableBecause).toBe('ROLES');
    expect(applicability).toEqual({
      rules: [
        {
          rule: 'ROLES',
          statedAt: { ref: 'y' },
          binds: [{ termId: 'one' }],
          has: [{ termId: 'two' }],
          isMet: false,
        },
      ],
      conditions: [
        {
          statedAt: { ref: 'y' },
          condition: { conditionId: 'two', label: 'two', question: 'two?', scope: 'SYSTEM' },
          ...{ required: false, isAsked: true, isMet: false },
          answer: { answer: true, on: '2026-01-01', system: null },
        },
      ],
      dates: [
        { statedAt: { ref: 'y' }, date: '2027-01-01', class: null, onMarketBefore: null, counts: true },
      ],
      systems: { totalCount: 0, nodes: [] },
    });
  });

  it('are the kinds of evidence, the actions and what is missing', async () => {
    const coverage = await coverageOf(
      'x',
      `recordKinds { slug } actions(first: 5) { totalCount nodes { owner } }
        missing { whole { ref } mapping { sources { ref } review { verdict } } missing { provision { ref } extent } missingCount }`,
    );
    expect(coverage).toEqual({
      recordKinds: [{ slug: 'test-report' }],
      actions: { totalCount: 1, nodes: [{ owner: 'Head of Quality' }] },
      missing: [
        {
          whole: { ref: 'x' },
          mapping: null,
          // What reaches the whole also points to its part.
          missing: [{ provision: { ref: 'x.1' }, extent: 'INDICATIVE' }],
          missingCount: 1,
        },
        {
          whole: null,
          mapping: { sources: [{ ref: '2' }, { ref: '3' }], review: null },
          missing: [{ provision: { ref: '3' }, extent: null }],
          missingCount: 1,
        },
      ],
    });
  });

  it('name the systems to which a provision applies to none', async () => {
    const { applicability } = await coverageOf(
      'y',
      'applicability { rules { rule } systems(first: 5) { totalCount nodes { system { localId } because } } }',
      {
        ...WORLD,
        frameworks: [{ slug: 'law', provisions: [{ ref: 'y', level: 'SYSTEM', roles: ['one'] }] }],
        crosswalks: [],
      },
    );
    expect(applicability).toEqual({
      rules: [],
      systems: { totalCount: 1, nodes: [{ system: { localId: 's' }, because: 'ROLES' }] },
    });
  });
});
