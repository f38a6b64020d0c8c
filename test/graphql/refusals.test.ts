import { type GraphQLArgument, getNamedType, isEnumType, isNonNullType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { FieldWalk, objectsAt, questionAt, type Way } from './field-walk.ts';
import { emptiedMore } from './own-field.ts';
import { ORGANIZATION, objectTypes, openSeed, type Seed, VALUES, waysThrough } from './seed-walk.ts';

/** Values that break a rule or name nothing, by argument. */
const BAD: Readonly<Record<string, readonly string[]>> = {
  names: ['[{ framework: "nowhere", ref: "x" }]'],
  after: ['"x"', '""'],
  before: ['"x"', '""'],
  asOf: ['"2026-02-30"'],
  on: ['"2026-02-30"'],
  atLeast: ['{ organization: { seq: 1000000, hash: "x" } }'],
  crosswalks: ['["nowhere"]'],
  crosswalk: ['"nowhere"'],
  next: ['"nowhere"'],
  filter: ['{ text: LONG }', '{ beneath: { framework: "nowhere", ref: "x" } }'],
  first: ['0', '101'],
  framework: ['"nowhere"'],
  frameworks: ['["nowhere"]'],
  from: ['"nowhere"'],
  id: ['"x"'],
  ids: [`[${`"${ORGANIZATION}",`.repeat(101)}]`],
  last: ['0', '101'],
  limit: ['0', '51'],
  name: ['"nowhere"'],
  organization: ['"nowhere"'],
  owner: ['"nowhere"'],
  ref: ['"nowhere"'],
  refs: ['["nowhere"]'],
  slug: ['"nowhere"'],
  text: [JSON.stringify('x'.repeat(101))],
  source: ['"nowhere"'],
  system: ['"x"'],
  systems: ['["x"]'],
  target: ['"nowhere"'],
  to: ['"nowhere"'],
  within: ['-1', '1000000'],
};

/** The same of arguments by their type, where that says more than the name. */
const BAD_OF_TYPE: Readonly<Record<string, readonly string[]>> = {
  EvidenceFilter: [
    '{ text: LONG }',
    '{ system: "x" }',
    '{ inForceOn: "2026-02-30" }',
    '{ endsUntil: "2026-02-30" }',
  ],
  AISystemFilter: ['{ text: LONG }', '{ inScopeOn: "2026-02-30" }'],
  AppliedControlFilter: ['{ text: LONG }'],
  ActionFilter: ['{ text: LONG }', '{ system: "x" }', '{ dueFrom: "2026-02-30" }'],
  Date: ['"2026-02-30"'],
  DateTime: ['"2001-01-01T00:00:00Z"'],
  AssumedSupport: [
    '[{ framework: "nowhere", ref: "x" }]',
    '[{ framework: "iso-iec-42001-2023", ref: "4.1", extent: INDICATIVE }]',
    '[{ framework: "iso-iec-42001-2023", ref: "4.1", system: "x" }]',
  ],
  CoverageChoice: [
    '{ asOf: "2026-02-30" }',
    '{ crosswalks: ["nowhere"] }',
    '{ assume: [{ framework: "nowhere", ref: "x" }] }',
    '{ knownAt: "2001-01-01T00:00:00Z" }',
  ],
  MappingFilter: ['{ text: LONG }'],
  ProvisionFilter: ['{ text: LONG }'],
  ProvisionCoverageFilter: ['{ text: LONG }'],
  DecisionFilter: ['{ text: LONG }', '{ system: "x" }'],
};

/** Arguments of which every value of the type is answered. */
const ANSWERED: Readonly<Record<string, string>> = {
  'Organization.due(owner)': 'Nothing is due for somebody who owns nothing.',
  'Query.crosswalk(slug)': 'Null is the answer.',
  'Query.crosswalks(source)': 'There are no such crosswalks.',
  'Query.crosswalks(target)': 'There are no such crosswalks.',
  'Query.framework(slug)': 'Null is the answer.',
  'Query.node(id)': 'Null is the answer.',
  'Query.organization(slug)': 'Null is the answer.',
  'Query.provision(framework)': 'Null is the answer.',
  'Query.provision(ref)': 'Null is the answer.',
  'Query.provisions(names)': 'Null is the answer.',
};

/** An enum has no value that is no value: such a document does not fit the schema. */
const isText = ({ type }: GraphQLArgument): boolean => !isEnumType(getNamedType(type));

/** A mutation answers a union that names refusals, and a subscription has one field. */
const ASKED = [...objectTypes.values()]
  .filter((type) => type !== schema.getMutationType() && type !== schema.getSubscriptionType())
  .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
  .flatMap(({ type, field }) =>
    field.args.filter(isText).map((argument) => {
      const name = `${type.name}.${field.name}(${argument.name})`;
      return { name, type, field, argument };
    }),
  );

describe('a field that refuses', () => {
  let seed: Seed;
  let ways: ReadonlyMap<string, Way>;

  beforeAll(async () => {
    seed = await openSeed();
    ways = await waysThrough(seed);
  });

  afterAll(() => seed.close());

  it('is nullable', () => {
    const refusing = ASKED.filter(({ name }) => ANSWERED[name] === undefined);
    const cannot = refusing.filter(({ field }) => isNonNullType(field.type)).map(({ name }) => name);
    expect(cannot).toEqual([]);
  });

  it('is empty alone: the fields beside it keep their data', async () => {
    const walk = new FieldWalk(VALUES);
    const faults: string[] = [];
    const answered = new Set<string>();
    for (const { name, type, field, argument } of ASKED) {
      const bads = BAD_OF_TYPE[getNamedType(argument.type).name] ?? BAD[argument.name] ?? ['null'];
      for (const bad of bads.map((text) => text.replace('LONG', JSON.stringify('x'.repeat(101))))) {
        const way = ways.get(type.name)!;
        const fromTheEnd = ['last', 'before'].includes(argument.name) ? { first: 'null', last: '2' } : {};
        const asked = walk.asked(type, field, { ...fromTheEnd, [argument.name]: bad });
        const answer = await seed.ask(questionAt(way, `kept: __typename refused: ${asked}`));
        faults.push(...emptiedMore(answer));
        const objects = objectsAt(answer.data, way.steps);
        if (objects.length === 0 || objects.some(({ kept }) => kept !== type.name))
          faults.push(`${name} ${bad} emptied what is beside it`);
        for (const { path, extensions, message } of answer.errors ?? [])
          if (path?.at(-1) !== 'refused' || extensions.code === undefined) faults.push(`${name}: ${message}`);
        if (answer.errors === undefined) answered.add(name);
      }
    }
    expect(faults).toEqual([]);
    expect([...answered].toSorted()).toEqual(Object.keys(ANSWERED).toSorted());
  });
});
