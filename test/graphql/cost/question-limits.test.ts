import { getIntrospectionQuery, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { dearestQuestions } from '../../../bench/fairness-questions.ts';
import type { Sizes } from '../../../src/access/sizes.ts';
import { costOfQuestion, refusalOfSize } from '../../../src/graphql/cost/question-limits.ts';
import { LIMITS } from '../../../src/graphql/limits.ts';
import { schema } from '../../../src/graphql/schema.ts';
import { SCREENS } from './screens.ts';

/** 500 systems, 50,000 pieces of evidence. */
const MEDIUM: Sizes = {
  organizations: 1,
  frameworks: 60,
  recordKinds: 60,
  provisions: 1_500,
  crosswalks: 66,
  mappingsOfCrosswalk: 400,
  provisionsOfFramework: 250,
  mappings: 6_000,
  systems: 500,
  evidence: 50_000,
  evidenceOfKind: 1_000,
  links: 200_000,
};
const NOTHING: Sizes = {
  ...{
    organizations: 0,
    frameworks: 0,
    provisions: 0,
    crosswalks: 0,
    mappings: 0,
    mappingsOfCrosswalk: 0,
    provisionsOfFramework: 0,
    recordKinds: 0,
  },
  ...{ systems: 0, evidence: 0, evidenceOfKind: 0, links: 0 },
};

function costOf(query: string, sizes: Sizes = NOTHING, variables: Record<string, unknown> = {}): number {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  return costOfQuestion(schema, document, { variables }, sizes)!.requested;
}

describe('the cost of a question', () => {
  it('counts objects; scalars, __typename, pageInfo and cursors cost nothing', () => {
    const bare = costOf('{ organization { evidence(first: 50) { nodes { recordKind { label } } } } }');
    const dressed = costOf(
      '{ __typename organization { __typename slug name evidence(first: 50) { __typename totalCount pageInfo { __typename endCursor } nodes { __typename localId title status recordKind { __typename slug label } } } } }',
    );
    // The organization, the connection, and 50 rows with a kind each.
    expect(bare).toBe(1 + 1 + 50 * 2);
    expect(dressed).toBe(bare);
  });

  it('takes rows from variables, and no more than there are', () => {
    const question =
      'query ($first: Int!) { organizations(first: $first) { nodes { systems(first: 100) { nodes { slug: localId } } } } }';
    expect(costOf(question, NOTHING, { first: 3 })).toBeGreaterThan(costOf(question, NOTHING, { first: 2 }));
    expect(costOf('{ frameworks { slug } }', { ...NOTHING, frameworks: 7 })).toBe(7);
  });

  it('counts what is chosen by the field around: the frameworks of a forecast, and the steps of a plan', () => {
    const forecast = (frameworks: string): number =>
      costOf(
        `{ organization { forecast${frameworks} { steps(first: 10) { nodes { counts { framework { slug } } } } } } }`,
        { ...NOTHING, frameworks: 60 },
      );
    // Of each step the counts of a framework are an object, and the framework is another one.
    expect(forecast('') - forecast('(frameworks: ["law", "iso"])')).toBe(10 * 2 * (60 - 2));
    const plan = (limit: number): number =>
      costOf(`{ organization { nextBestEvidence(limit: ${limit}) { steps { provision { ref } } } } }`);
    // A step is an object with a provision, and takes a unit of work.
    expect(plan(10) - plan(5)).toBe(5 * (2 + 1));
  });

  it('examines the crosswalks that are named, or all', () => {
    const asked = (names: string) => costOf(`{ crosswalkHealth${names} { asOf } }`, MEDIUM);
    expect(asked('(crosswalks: ["a"])')).toBeLessThan(asked('') / 4);
    expect(asked('(crosswalks: ["a", "b"])') - asked('(crosswalks: ["a"])')).toBe(100);
    const all = Array.from({ length: 66 }, (_, n) => `"${n}"`);
    expect(asked(`(crosswalks: [${all}])`)).toBe(asked(''));
  });

  it('does not multiply what stands beside the rows of a page', () => {
    const rows = costOf('{ organization { gaps(first: 100) { nodes { status } } } }');
    const headed = costOf(
      '{ organization { gaps(first: 100) { nodes { status } state { catalogue { seq } } asOf } } }',
    );
    expect(headed - rows).toBe(2);
  });

  it('takes of several possible types the dearest', () => {
    const system = '... on AISystem { evidence(first: 10) { nodes { localId } } }';
    const control = '... on AppliedControl { addresses(first: 100) { nodes { extent } } }';
    const both = costOf(`{ node(id: "x") { ${system} ${control} } }`);
    expect(both).toBe(costOf(`{ node(id: "x") { ${control} } }`));
    expect(both).toBeGreaterThan(costOf(`{ node(id: "x") { ${system} } }`));
  });

  it('pays an evaluation once for each day and choice, and each time where too many evict each other', () => {
    const coverage = (alias: number, day: number): string =>
      `a${alias}: coverage(framework: "law", asOf: "2026-01-${10 + day}") { asOf }`;
    const asked = (days: readonly number[]): number =>
      costOf(`{ organization { ${days.map((day, alias) => coverage(alias, day)).join(' ')} } }`, {
        ...NOTHING,
        links: 400_000,
      });
    const [once, repeated, second] = [asked([1]), asked([1, 1, 1]), asked([1, 2])];
    const perDay = second - once;
    expect(perDay).toBeGreaterThan(1_000);
    expect(repeated).toBeLessThan(second);
    expect(asked([1, 2, 3, 4, 5, 6, 7, 8, 9, 1])).toBeGreaterThan(10 * 1_000);
  });

  it('grows with what is recorded', () => {
    const expiring = '{ organization { expiring(first: 100) { __typename } } }';
    expect(costOf(expiring, MEDIUM)).toBeGreaterThan(costOf(expiring));
  });

  it('of a plan grows with its steps, and the usual ten fit for an organization with ten times as many records', () => {
    const sizes = { ...MEDIUM, frameworks: 120, provisions: 15_000, mappings: 60_000 };
    const plan = (limit: number): number =>
      costOf(
        `{ organization { nextBestEvidence(limit: ${limit}) { ceiling steps { gain improved(first: 5) { nodes { change } } } } } }`,
        sizes,
      );
    expect(plan(10)).toBeLessThan(LIMITS.cost);
    expect(plan(10)).toBeGreaterThan(plan(1) + 9 * 500);
    expect(plan(50)).toBeGreaterThan(LIMITS.cost);
  });

  it('of a forecast grows with its days and frameworks, and fits for a tenth of ten times as many records', () => {
    const sizes = { ...MEDIUM, frameworks: 120, provisions: 15_000, mappings: 60_000 };
    const forecast = (asked: string): number =>
      costOf(`{ organization { forecast(asOf: "2026-11-24", ${asked}) { asOf } } }`, sizes);
    const frameworks = (count: number): string =>
      `frameworks: [${Array.from({ length: count }, (_, n) => `"f${n}"`).join(' ')}]`;
    const [one, twelve] = [forecast(frameworks(1)), forecast(frameworks(12))];
    expect(twelve).toBeGreaterThan(one);
    expect(forecast(`${frameworks(12)}, until: "2027-11-24"`)).toBeLessThan(twelve);
    expect(forecast(`${frameworks(12)}, until: "2036-11-24"`)).toBeGreaterThan(twelve);
    expect(twelve).toBeLessThan(LIMITS.cost);
    expect(forecast('frameworks: []')).toBe(forecast(frameworks(120)));
  });

  it('of an impact fits for 500 systems and 120 frameworks, and grows with the frameworks and the rows', () => {
    const sizes = { ...MEDIUM, frameworks: 120, provisions: 15_000, mappings: 60_000 };
    const impact = (first: number, frameworks = ''): number =>
      costOf(
        `{ node(id: "RXZpZGVuY2U6YS9l") { ... on Evidence { impact(first: ${first}${frameworks}) { nodes { change } } } } }`,
        sizes,
      );
    expect(impact(50)).toBeLessThan(LIMITS.cost);
    expect(impact(10)).toBeLessThan(impact(50));
    expect(impact(50, ', frameworks: ["law"]')).toBeLessThan(impact(50) / 2);
  });

  it('is over the limit for 150 lists of what expires', () => {
    const aliases = Array.from({ length: 150 }, (_, n) => `a${n}: expiring(first: 1) { __typename }`).join(
      ' ',
    );
    expect(costOf(`{ organization { ${aliases} } }`, MEDIUM)).toBeGreaterThan(LIMITS.cost);
  });

  it('is over the limit for lists within lists within lists', () => {
    const question =
      '{ frameworks { provisions(first: 100) { nodes { mappings(first: 100) { nodes { source { mappings(first: 100) { totalCount } } } } } } } }';
    expect(costOf(question, MEDIUM)).toBeGreaterThan(LIMITS.cost);
  });

  it('is not computed where variables do not fit, or no operation is meant', () => {
    const document = parse(
      'query A($first: Int!) { organizations(first: $first) { totalCount } } query B { viewer { role } }',
    );
    expect(costOfQuestion(schema, document, {}, NOTHING)).toBeNull();
    expect(costOfQuestion(schema, document, { operationName: 'A' }, NOTHING)).toBeNull();
    expect(costOfQuestion(schema, document, { operationName: 'B' }, NOTHING)).not.toBeNull();
  });

  it('lets client libraries read the schema', () => {
    expect(refusalOfSize(parse(getIntrospectionQuery()))).toBeNull();
    expect(costOf(getIntrospectionQuery(), MEDIUM)).toBeLessThan(LIMITS.cost);
  });
});

describe('the screens of the explorer', () => {
  it.each(Object.entries(SCREENS))('%s fits with __typename in every selection', (_, question) => {
    const everywhere = question.replaceAll('{', '{ __typename ').replace('{ __typename ', '{ ');
    const document = parse(everywhere);
    expect(validate(schema, document)).toEqual([]);
    expect(refusalOfSize(document)).toBeNull();
    expect(costOf(everywhere, MEDIUM)).toBeLessThanOrEqual(LIMITS.cost);
  });
});

describe('the dearest questions of the benchmark', () => {
  it('fit the schema and the limit', () => {
    for (const { text, cost } of dearestQuestions(MEDIUM)) {
      expect(validate(schema, parse(text))).toEqual([]);
      expect(cost).toBeLessThanOrEqual(LIMITS.cost);
    }
  });
});

describe('the size of a document', () => {
  const fields = (count: number): string =>
    Array.from({ length: count }, (_, n) => `a${n}: __typename`).join(' ');

  it('is limited in fields, aliases and uses of fragments counted', () => {
    expect(refusalOfSize(parse(`{ ${fields(LIMITS.fields)} }`))).toBeNull();
    expect(refusalOfSize(parse(`{ ${fields(LIMITS.fields + 1)} }`))?.extensions.code).toBe(
      'QUERY_TOO_COMPLEX',
    );
    const half = LIMITS.fields / 2 + 1;
    expect(refusalOfSize(parse(`{ ...F ...F } fragment F on Query { ${fields(half)} }`))).not.toBeNull();
  });

  it('is limited in depth, of questions about the schema too', () => {
    const nested = (name: string, levels: number): string =>
      `{ ${`${name} { `.repeat(levels)} name ${'} '.repeat(levels)} }`;
    expect(refusalOfSize(parse(nested('ofType', LIMITS.depth - 1)))).toBeNull();
    expect(refusalOfSize(parse(nested('ofType', LIMITS.depth)))).not.toBeNull();
  });

  it('of a fragment that spreads itself is left to validation', () => {
    expect(refusalOfSize(parse('{ ...F } fragment F on Query { __typename ...F }'))).toBeNull();
  });

  it('of fragments that double at every step is computed once for each', () => {
    const steps = Array.from(
      { length: 60 },
      (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`,
    );
    const text = `{ ...F0 } ${steps.join(' ')} fragment F60 on Query { __typename }`;
    expect(refusalOfSize(parse(text))?.extensions.code).toBe('QUERY_TOO_COMPLEX');
  });
});
