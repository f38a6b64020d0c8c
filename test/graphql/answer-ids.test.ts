import fc from 'fast-check';
import {
  type GraphQLInterfaceType,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parse,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { Projection } from '../../src/coverage/projection/projection.ts';
import { answerKey, frameworkNumbers, systemBits } from '../../src/graphql/answer-key.ts';
import { costOfQuestion } from '../../src/graphql/cost/question-limits.ts';
import {
  ANSWER_TYPES,
  type AnswerType,
  decodeGlobalId,
  encodeGlobalId,
  isAnswerType,
} from '../../src/graphql/global-id.ts';
import { LIMITS } from '../../src/graphql/limits.ts';
import { schema } from '../../src/graphql/schema.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { type TerseWorld, worldOf } from '../coverage/world-builder.ts';
import { askOf, memberOf } from './ask.ts';
import { TODAY } from './services-of.ts';

const question = {
  ...{ id: 'q', question: 'Is it there?', framework: 'law', refs: ['1'], recordKinds: ['policy'] },
  ...{ scope: null, stage: null },
};
const view = { title: 'A view', intro: null, owner: null, retired: false, questions: [question] };

function projectionWith(terse: Partial<TerseWorld> = {}): Projection {
  const world = worldOf({
    frameworks: [
      { slug: 'law', kind: 'LAW', provisions: [{ ref: '1' }, { ref: '2/a "b"' }] },
      { slug: 'standard', provisions: [{ ref: '1', kind: 'control' }, { ref: '2' }] },
    ],
    crosswalks: [
      {
        ...{ slug: 'one', source: 'standard', target: 'law' },
        mappings: [{ source: '1', target: '1', relationship: 'superset-of' }],
      },
      { slug: 'two', source: 'law', target: 'standard', mappings: [] },
    ],
    systems: [{ id: 's' }, { id: 't' }],
    evidence: [{ id: 'e' }],
    supports: [{ evidence: 'e', to: 'law:1' }],
    recordKinds: [{ id: 'policy', validDays: null }],
    ...terse,
  });
  const views = [
    { ...view, slug: 'seen' },
    { ...view, slug: 'evidence-record' },
  ];
  return projectionOf({ ...world, catalogue: { ...world.catalogue, views } });
}

const projection = projectionWith();
const MEMBER = memberOf('acme');
const FRAGMENT = Object.fromEntries(ANSWER_TYPES.map((type) => [type, `{ __typename ${ownFields(type)} }`]));

/** The fields of an answer that need no argument, and of the objects below it those that have no fields. */
function ownFields(name: string, isBelow = false): string {
  const type = schema.getType(name);
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  return fields
    .flatMap(({ name: field, type: of }) => {
      const named = getNamedType(of);
      if (isLeafType(named)) return [field];
      return isBelow || !isObjectType(named) || named.name.endsWith('Connection')
        ? []
        : [`${field} { __typename ${ownFields(named.name, true)} }`];
    })
    .join(' ');
}

const fragments = (...types: readonly AnswerType[]): string => types.map((type) => FRAGMENT[type]).join(' ');

/** Where each kind of answer is asked for. */
const ASKED: Readonly<Record<AnswerType, string>> = {
  Bounds: `{ it: organization { it: bounds(frameworks: ["law"]) ${fragments('Bounds')} } }`,
  EvidencePlan: `{ it: organization { it: nextBestEvidence(limit: 2) ${fragments('EvidencePlan')} } }`,
  Forecast: `{ it: organization { it: forecast(until: "2027-12-31") ${fragments('Forecast')} } }`,
  Coverage: `{ it: organization { it: coverage(framework: "law") ${fragments('Coverage')} } }`,
  ProvisionCoverage: `{ it: organization { it: coverage(framework: "law") { it: provision(ref: "2/a \\"b\\"") ${fragments('ProvisionCoverage')} } } }`,
  ProvisionGrid: `{ it: organization { it: provisionGrid(framework: "law") ${fragments('ProvisionGrid')} } }`,
  Gap: `{ it: organization { it: gaps(first: 1, frameworks: ["standard"], filter: { statuses: [GAP] }) { it: nodes ${fragments('Gap')} } } }`,
  CoverageMatrix: `{ it: organization { it: matrix ${fragments('CoverageMatrix')} } }`,
  MatrixRow: `{ it: organization { it: matrix { it: rows(first: 3) { it: nodes ${fragments('MatrixRow')} } } } }`,
  StatementOfApplicability: `{ it: organization { it: statementOfApplicability(framework: "standard") ${fragments('StatementOfApplicability')} } }`,
  StatedControl: `{ it: organization { it: statementOfApplicability(framework: "standard") { it: controls(first: 1) { it: nodes ${fragments('StatedControl')} } } } }`,
  View: `{ it: organization { it: view(slug: "seen") ${fragments('View')} } }`,
  ViewQuestion: `{ it: organization { it: view(slug: "seen") { it: questions(first: 1) { it: nodes ${fragments('ViewQuestion')} } } } }`,
  EvidenceRecord: `{ it: node(id: "${encodeGlobalId('AISystem', 'acme/s')}") { ... on AISystem { it: evidenceRecord ${fragments('EvidenceRecord')} } } }`,
  EvidenceRecordRow: `{ it: node(id: "${encodeGlobalId('AISystem', 'acme/s')}") { ... on AISystem { it: evidenceRecord { it: rows(first: 1) { it: nodes ${fragments('EvidenceRecordRow')} } } } } }`,
};

/** What lies at the end of `it`: the last row of a list. */
function lastIt(value: unknown): Readonly<Record<string, unknown>> & { readonly id: string } {
  const one = Array.isArray(value) ? value.at(-1) : value;
  return one?.it === undefined ? one : lastIt(one.it);
}

async function answersTo(query: string, of = projection) {
  const { data, codes, problems } = await askOf(of, query, { viewer: MEMBER });
  return { it: lastIt(data), data, codes, problems };
}

/** The same records at a later state. */
function later(ledger: 'catalogue' | 'organization'): Projection {
  const { catalogue, organization, state } = projection;
  const moved = { ...state, [ledger]: { seq: state[ledger].seq + 1, hash: 'f'.repeat(64) } };
  return new Projection(catalogue, organization, moved);
}

it('every answer has an id, apart from pages and counts of a list, which depend on the words of a filter', () => {
  const answers = schema.getPossibleTypes(schema.getType('Answer') as GraphQLInterfaceType);
  const names = answers.map(({ name }) => name).filter((name) => !/(Connection|Facets)$/.test(name));
  expect(names.filter((name) => !isAnswerType(name))).toEqual([]);
  expect(names.length).toBeGreaterThan(5);
});

describe.each(ANSWER_TYPES)('the id of a %s', (type) => {
  it('finds the same answer again', async () => {
    const { it: asked, codes } = await answersTo(ASKED[type]);
    expect(codes).toEqual([]);
    expect(asked).toMatchObject({ __typename: type });
    const again = await answersTo(`{ it: node(id: "${asked.id}") { ... on ${type} ${FRAGMENT[type]} } }`);
    expect(again.codes).toEqual([]);
    expect(again.it).toEqual(asked);
  });

  it.each(['catalogue', 'organization'] as const)(
    'is another one when the state of the %s has changed, and the old one is refused in its own place',
    async (ledger) => {
      const { it: asked } = await answersTo(ASKED[type]);
      const moved = later(ledger);
      expect((await answersTo(ASKED[type], moved)).it.id).not.toBe(asked.id);
      const law = encodeGlobalId('Framework', 'law');
      const { data, codes, problems } = await answersTo(
        `{ node(id: "${asked.id}") { id } nodes(ids: ["${asked.id}", "${law}"]) { id } }`,
        moved,
      );
      expect(data).toEqual({ node: null, nodes: [null, { id: law }] });
      expect(codes).toEqual(['CONFLICT', 'CONFLICT']);
      const moves = { path: 'id', code: 'STATE_MOVED' };
      expect(problems).toMatchObject([moves, moves]);
    },
  );

  it('finds nothing for a viewer of another organization, whether or not the state has changed', async () => {
    const { it: asked } = await answersTo(ASKED[type]);
    for (const of of [projection, later('catalogue')]) {
      const { data, codes } = await askOf(of, `{ node(id: "${asked.id}") { id } }`, {
        viewer: memberOf('other'),
      });
      expect({ data, codes }).toEqual({ data: { node: null }, codes: [] });
    }
  });

  it('finds nothing where anything of it was altered', async () => {
    const { it: asked } = await answersTo(ASKED[type]);
    const key = decodeGlobalId(asked.id).id;
    const parts: unknown[] = JSON.parse(key);
    const altered = parts.flatMap((_, index) => [
      parts.with(index, 'nowhere'),
      parts.with(index, -1),
      parts.with(index, 1.5),
      parts.with(index, true),
      parts.with(index, {}),
      parts.with(index, [99_999]),
      parts.with(index, [[0]]),
      parts.toSpliced(index, 1),
      parts.toSpliced(index, 0, null),
    ]);
    const unlike = [...altered, [...parts, null], [...parts, 0]].filter(
      (each) => JSON.stringify(each) !== key,
    );
    for (const text of [
      ...unlike.map((each) => JSON.stringify(each)),
      ` ${key}`,
      `[${key}]`,
      '{}',
      'null',
      '[',
    ]) {
      const id = encodeGlobalId(type, text);
      const { data } = await answersTo(`{ node(id: "${id}") { id } }`);
      // What happens to name another answer has the id of that one.
      expect([null, id]).toContain(data.node?.id ?? null);
    }
    for (const id of [`${asked.id}=`, `${asked.id} `, `!${asked.id}`, asked.id.toLowerCase()]) {
      const { data, codes } = await answersTo(`{ node(id: "${id}") { id } }`);
      expect({ data, codes }).toEqual({ data: { node: null }, codes: [] });
    }
  });

  it('costs what its answer costs to compute', async () => {
    const { it: asked } = await answersTo(ASKED[type]);
    const sizes = {
      ...{ organizations: 1, frameworks: 60, recordKinds: 60, provisions: 1_500, crosswalks: 66 },
      ...{
        mappings: 6_000,
        mappingsOfCrosswalk: 400,
        provisionsOfFramework: 250,
        systems: 500,
        evidence: 50_000,
        evidenceOfKind: 1_000,
        links: 200_000,
      },
    };
    const costOf = (query: string): number => costOfQuestion(schema, parse(query), {}, sizes)!.requested;
    const record = costOf(`{ node(id: "${encodeGlobalId('Framework', 'law')}") { id } }`);
    expect(record).toBe(1);
    const alone = costOf(`{ node(id: "${asked.id}") { id } }`);
    // Evaluating the organization for the day, and the work of the answer.
    expect(alone).toBeGreaterThan(record + (sizes.links + sizes.mappings) / 400);
    const twice = `{ nodes(ids: ["${asked.id}", "${asked.id}"]) { id } }`;
    expect(costOf(twice)).toBeGreaterThan(alone);
    expect(costOf(twice)).toBeLessThan(2 * alone);
  });
});

describe('the same question', () => {
  const idOf = async (query: string, of = projection): Promise<string> => (await answersTo(query, of)).it.id;
  const organization = encodeGlobalId('Organization', 'acme');

  it.each([
    [
      'by default and with the same day and crosswalks',
      'coverage(framework: "law")',
      `coverage(framework: "law", asOf: "${TODAY}", crosswalks: ["two", "one", "two"])`,
    ],
    [
      'with crosswalks in another order',
      'coverage(framework: "law", crosswalks: ["one"])',
      'coverage(framework: "law", crosswalks: ["one", "one"])',
    ],
    [
      'for all systems and for each of them',
      'matrix',
      `matrix(systems: ["${encodeGlobalId('AISystem', 'acme/t')}", "${encodeGlobalId('AISystem', 'acme/s')}"])`,
    ],
    ['for all frameworks and for each of them', 'matrix', 'matrix(frameworks: ["law", "standard"])'],
  ])('%s has one id', async (_, one, other) => {
    expect(await idOf(`{ it: organization { it: ${one} { id } } }`)).toBe(
      await idOf(`{ it: node(id: "${organization}") { ... on Organization { it: ${other} { id } } } }`),
    );
  });

  it('has one id on a provision and in the answer for its framework', async () => {
    expect(await idOf('{ it: provision(framework: "law", ref: "1") { it: coverage { id } } }')).toBe(
      await idOf(
        '{ it: organization { it: coverage(framework: "law") { it: provisions(first: 1) { it: nodes { id } } } } }',
      ),
    );
  });

  it('has one id for a gap, whatever else the list shows, as long as its leverage is counted alike', async () => {
    const gap = (frameworks = '', filter = ''): Promise<string> =>
      idOf(
        `{ it: organization { it: gaps(first: 9, ${frameworks} filter: { ${filter} text: "2", beneath: { framework: "standard", ref: "2" } }) { it: nodes { id } } } }`,
      );
    expect(await gap()).toBe(await gap('frameworks: ["law", "standard"]', 'statuses: [GAP]'));
    expect(await gap()).not.toBe(await gap('frameworks: ["standard"]'));
  });

  it.each([
    ['day', 'coverage(framework: "law")', 'coverage(framework: "law", asOf: "2026-01-01")'],
    ['framework', 'coverage(framework: "law")', 'coverage(framework: "standard")'],
    ['crosswalks', 'coverage(framework: "law")', 'coverage(framework: "law", crosswalks: ["one"])'],
    ['crosswalks at all', 'coverage(framework: "law")', 'coverage(framework: "law", crosswalks: [])'],
    ['systems', 'matrix', 'matrix(systems: [])'],
    ['systems of a grid', 'provisionGrid(framework: "law")', 'provisionGrid(framework: "law", systems: [])'],
    ['assumption', 'bounds', 'bounds(assume: [{ framework: "law", ref: "1" }])'],
    ['limit', 'nextBestEvidence(limit: 1)', 'nextBestEvidence(limit: 2)'],
    ['last day', 'forecast(until: "2027-01-01")', 'forecast(until: "2027-01-02")'],
    ['order of frameworks', 'matrix', 'matrix(frameworks: ["standard", "law"])'],
  ])('with another %s is another one', async (_, one, other) => {
    const ids = [one, other].map((field) => idOf(`{ it: organization { it: ${field} { id } } }`));
    expect(new Set(await Promise.all(ids)).size).toBe(2);
  });

  it('of a system is another one than of the organization', async () => {
    const system = encodeGlobalId('AISystem', 'acme/s');
    const ofSystem = `{ it: node(id: "${system}") { ... on AISystem { it: coverage(framework: "law") { id } } } }`;
    expect(await idOf(ofSystem)).not.toBe(
      await idOf('{ it: organization { it: coverage(framework: "law") { id } } }'),
    );
  });

  it('has one id, whatever the order in which the records were read', async () => {
    const turned = projectionWith({
      systems: [{ id: 't' }, { id: 's' }],
      organization: { frameworks: ['law', 'standard'], crosswalks: ['two', 'one'] },
    });
    const t = encodeGlobalId('AISystem', 'acme/t');
    for (const field of [
      `matrix(systems: ["${t}"])`,
      'coverage(framework: "law", crosswalks: ["one"])',
      'matrix',
    ])
      expect(await idOf(`{ it: organization { it: ${field} { id } } }`, turned)).toBe(
        await idOf(`{ it: organization { it: ${field} { id } } }`),
      );
  });
});

describe('an id that somebody made up', () => {
  it('is answered with null and without an error, or with what it names', async () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.json().map((text) => `["acme",${text}]`),
      fc
        .array(fc.oneof(fc.string(), fc.integer(), fc.array(fc.integer()), fc.constant(null)))
        .map((rest) =>
          JSON.stringify([
            ...JSON.parse(answerKey(projection, { system: null, asOf: TODAY, crosswalks: null })),
            ...rest,
          ]),
        ),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ANSWER_TYPES), texts, async (type, text) => {
        const id = encodeGlobalId(type, text);
        const { data, codes } = await answersTo(`{ node(id: "${id}") { id } }`);
        expect([null, id]).toContain(data.node?.id ?? null);
        expect(codes.filter((code) => code !== 'CONFLICT')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is not read if it is too long', async () => {
    const key = answerKey(projection, { system: null, asOf: TODAY, crosswalks: null }, 'law');
    const long = encodeGlobalId('Coverage', key.replace('"law"', `"law${'x'.repeat(LIMITS.answerKey)}"`));
    expect((await answersTo(`{ node(id: "${long}") { id } }`)).data.node).toBeNull();
  });
});

it('the longest id of a large organization is within the limit, whatever is asked', () => {
  const slug = (kind: string, number: number): string => `${kind}-${number}`.padEnd(64, 'x');
  const frameworks = Array.from({ length: 200 }, (_, number) => ({
    slug: slug('framework', number),
    provisions: [{ ref: '9'.padEnd(128, '"') }],
  }));
  const large = projectionOf(
    worldOf({
      frameworks,
      crosswalks: Array.from({ length: 500 }, (_, number) => ({
        ...{ slug: slug('crosswalk', number), source: frameworks[0]!.slug, target: frameworks[1]!.slug },
        mappings: [],
      })),
      organization: { slug: slug('organization', 1) },
      systems: Array.from({ length: 3_000 }, (_, number) => ({ id: slug('system', number) })),
    }),
  );
  const choice = {
    ...{ system: slug('system', 1), asOf: TODAY },
    crosswalks: large.catalogue.crosswalks.filter((_, place) => place % 2 === 0).map(({ slug }) => slug),
  };
  const slugs = frameworks.map(({ slug }) => slug).reverse();
  const systems = Array.from({ length: LIMITS.gridSystems }, (_, number) => slug('system', 900 + number));
  const gap = answerKey(
    large,
    choice,
    slugs[0]!,
    frameworks[0]!.provisions[0]!.ref,
    frameworkNumbers(large, slugs),
  );
  const matrix = answerKey(large, choice, frameworkNumbers(large, slugs), systemBits(large, systems));
  for (const key of [gap, matrix]) {
    expect(key.length).toBeLessThan(LIMITS.answerKey);
    expect(encodeGlobalId('CoverageMatrix', key).length).toBeLessThan(6_000);
  }
});
