import {
  type GraphQLField,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  parse,
  validate,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sizes } from '../../src/access/sizes.ts';
import { EXAMPLE_QUESTIONS } from '../../src/graphql/example-questions.ts';
import { LIMITS } from '../../src/graphql/limits.ts';
import { schema } from '../../src/graphql/schema.ts';
import { ORGANIZATION, objectTypes, openSeed, type Seed, walkSchema } from './seed-walk.ts';

/** Types that no question of an administrator about the seed is answered with, each with its reason. */
const UNREACHABLE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['Contradiction', 'ContradictionEdge', 'ContradictingRow'].map((name) => [
      name,
      'No two rows of the bundled crosswalks contradict each other.',
    ]),
  ),
  ...Object.fromEntries(
    ['DerivedContradiction', 'DerivedContradictionEdge'].map((name) => [
      name,
      'No paths of two crosswalks of the seed contradict each other.',
    ]),
  ),
  ChainBeginning: 'No first chain in the seed begins at a whole or a union.',
  FieldChange: 'No row of the seed was ever changed.',
  ExplainedPart: 'Nothing in the seed is covered through its parts alone.',
  ExplainedPartEdge: 'Nothing in the seed is covered through its parts alone.',
  Harmonisation: 'No bundled framework is a harmonised standard.',
  Forbidden: 'An administrator may do everything.',
  Subscription: 'What is followed never ends; `test/server/organization-changed.test.ts` asks for it.',
  ReportInProgress: 'Whether a report is still being made is a matter of time.',
};

/** How many rows a plain list may have; edges and nodes of a page have as many as were asked for. */
function boundOf(field: GraphQLField<unknown, unknown>, sizes: Sizes): number {
  const { cost } = field.extensions;
  if (cost?.rows === undefined) return LIMITS.first;
  return cost.rows(sizes, { ids: [ORGANIZATION], names: [{}], first: 2 });
}

it('every plain list of objects states how many rows it may have', () => {
  const unstated = [...objectTypes.values()].flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) => {
      const list = isNonNullType(field.type) ? field.type.ofType : field.type;
      const isOfPage = type.name.endsWith('Connection') && ['edges', 'nodes'].includes(field.name);
      const isStated = field.extensions.cost?.rows !== undefined;
      const isPlain = isListType(list) && isCompositeType(getNamedType(list)) && !isOfPage;
      return isPlain && !isStated ? [`${type.name}.${field.name}`] : [];
    }),
  );
  expect(unstated).toEqual([]);
});

describe('every field of the schema', () => {
  let seed: Seed;

  beforeAll(async () => {
    seed = await openSeed();
  });

  afterAll(() => seed.close());

  it('is reached and answered without an error on the seed', async () => {
    const sizes = await seed.desk.sizes();
    const faults: string[] = [];
    const walking = walkSchema(seed);
    let step = await walking.next();
    for (; !step.done; step = await walking.next()) {
      const { type, field, answer, objects } = step.value;
      const name = `${type.name}.${field.name}`;
      for (const { message } of answer.errors ?? []) faults.push(`${name}: ${message}`);
      if (!objects.some((object) => field.name in object)) faults.push(`${name} was not reached`);
      for (const object of objects) {
        const rows = object[field.name];
        if (Array.isArray(rows) && rows.length > boundOf(field, sizes))
          faults.push(`${name} has ${rows.length} rows`);
      }
    }
    expect(faults).toEqual([]);
    const ways = step.value;
    const unreached = [...objectTypes.keys()].filter((name) => !ways.has(name));
    expect(unreached.toSorted()).toEqual(Object.keys(UNREACHABLE).toSorted());
  });

  it.each(EXAMPLE_QUESTIONS)('answers an example question with rows: %s', async (question) => {
    expect(validate(schema, parse(question))).toEqual([]);
    const { data, errors } = await seed.ask(question);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).not.toMatch(/"nodes":\[\]|:null\}$/);
  });
});
