import { type GraphQLField, type GraphQLObjectType, getNamedType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { FieldWalk, type Given, objectsAt, questionAt, type Way } from './field-walk.ts';
import { objectTypes, openSeed, type Seed, VALUES, waysThrough } from './seed-walk.ts';

/** Another value of each argument that makes it another list. */
const OTHER: Readonly<Record<string, string>> = {
  asOf: '"2026-10-01"',
  basis: 'STATED_NONE',
  crosswalks: '[]',
  defects: '[NO_OWNER]',
  filter: '{ owner: "Nobody" }',
  MappingFilter: '{ text: "zzz" }',
  ProvisionFilter: '{ text: "zzz" }',
  ProvisionCoverageFilter: '{ text: "zzz" }',
  order: 'OWNER',
  organization: '"northbridge"',
  text: '"policy"',
  kinds: '[SYSTEM]',
  frameworks: '["iso-iec-42001-2023"]',
  owner: '"Head of Quality"',
  to: '"eu-ai-act-2024-1689"',
  within: '3',
  assume: '[{ framework: "iso-iec-42001-2023", ref: "9.2.1" }]',
  knownAt: '"2026-11-24T12:00:00Z"',
};
const PAGING = ['first', 'after', 'last', 'before'];

interface List {
  readonly name: string;
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
}

/** Every list in pages. */
const LISTS: readonly List[] = [...objectTypes.values()].flatMap((type) =>
  Object.values(type.getFields())
    .filter(({ type: answer }) => getNamedType(answer).name.endsWith('Connection'))
    .map((field) => ({ name: `${type.name}.${field.name}`, type, field })),
);

/** A row of a list with the object whose list it is. */
interface Row {
  readonly owner: Given;
  readonly cursor: string;
}

describe('the cursors of a list', () => {
  const walk = new FieldWalk(VALUES);
  let seed: Seed;
  let ways: ReadonlyMap<string, Way>;

  beforeAll(async () => {
    seed = await openSeed();
    ways = await waysThrough(seed);
  });

  afterAll(() => seed.close());

  function fieldOf({ type, field }: List, instead: Readonly<Record<string, string>>): string {
    return walk.asked(type, field, instead).replace('{ __typename }', '{ edges { cursor } }');
  }

  /** The first rows of a list, one for each object that has one on the way to its type; none without a way. */
  async function rowsOf(list: List): Promise<readonly Row[]> {
    const way = ways.get(list.type.name);
    if (way === undefined) return [];
    const id = list.type.getFields().id === undefined ? '' : 'id ';
    const { data } = await seed.ask(questionAt(way, `${id}list: ${fieldOf(list, { first: '1' })}`));
    return objectsAt(data, way.steps).flatMap((owner) => {
      const [edge] = (owner.list as { edges: { cursor: string }[] } | null)?.edges ?? [];
      return edge === undefined ? [] : [{ owner, cursor: edge.cursor }];
    });
  }

  /** The codes with which a list is refused after a cursor. */
  async function refusals(list: List, way: Way, instead: Readonly<Record<string, string>>) {
    const { errors } = await seed.ask(questionAt(way, fieldOf(list, { first: '1', ...instead })));
    const problems = errors?.flatMap(({ extensions }) => extensions.problems as { code: string }[]) ?? [];
    return [...new Set(problems.map(({ code }) => code))];
  }

  const digestOf = (cursor: string): string => partsOf(cursor)[0] as string;
  const isComputed = (cursor: string): boolean => partsOf(cursor)[1] !== null;
  const partsOf = (cursor: string): unknown[] => JSON.parse(Buffer.from(cursor, 'base64url').toString());

  it('are of that list alone, and of one record or answer alone', async () => {
    const lists = new Map<string, string>();
    const faults: string[] = [];
    for (const list of LISTS) {
      const rows = await rowsOf(list);
      const owners = new Set(rows.map(({ owner }, index) => owner.id ?? index));
      const digests = new Set(rows.map(({ cursor }) => digestOf(cursor)));
      if (digests.size !== owners.size) faults.push(`${list.name}: ${digests.size} lists of ${owners.size}`);
      for (const digest of digests) {
        if (lists.has(digest)) faults.push(`${list.name} is taken for ${lists.get(digest)}`);
        lists.set(digest, list.name);
      }
    }
    expect(faults).toEqual([]);
    expect(lists.size).toBeGreaterThan(LISTS.length);
  });

  it('are refused with other arguments', async () => {
    const faults: string[] = [];
    for (const list of LISTS) {
      const way = ways.get(list.type.name)!;
      const [row] = await rowsOf(list);
      for (const { name, type } of list.field.args.filter((argument) => !PAGING.includes(argument.name))) {
        if (row === undefined) continue;
        const instead = {
          [name]: (OTHER[getNamedType(type).name] ?? OTHER[name])!,
          after: `"${row.cursor}"`,
        };
        const codes = await refusals(list, way, instead);
        if (!codes.includes('OTHER_LIST')) faults.push(`${list.name}(${name}): ${codes}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('of a computed list are refused for another day and other crosswalks', async () => {
    const faults: string[] = [];
    let asked = 0;
    for (const list of LISTS) {
      const way = ways.get(list.type.name)!;
      const [row] = await rowsOf(list);
      if (row === undefined || !isComputed(row.cursor)) continue;
      for (const [index, { field }] of way.steps.entries()) {
        const parent = objectTypes.get(way.steps[index - 1]?.on ?? schema.getQueryType()!.name)!;
        const name = /^\w+/.exec(field)![0];
        for (const argument of parent.getFields()[name]?.args ?? []) {
          if (!['asOf', 'crosswalks'].includes(argument.name) || field.includes(`${argument.name}:`))
            continue;
          const given = `${argument.name}: ${OTHER[argument.name]}`;
          const changed = field.includes('(') ? field.replace(/\)$/, `, ${given})`) : `${field}(${given})`;
          const steps = way.steps.with(index, { ...way.steps[index]!, field: changed });
          const codes = await refusals(list, { ...way, steps }, { after: `"${row.cursor}"` });
          asked++;
          // Nothing is asked where the other day or choice has no such row.
          if (codes.length > 0 && !codes.includes('OTHER_LIST'))
            faults.push(`${list.name}, ${changed}: ${codes}`);
          if (codes.length === 0 && (await reaches(list, { ...way, steps })))
            faults.push(`${list.name}, ${changed}`);
        }
      }
    }
    expect(faults).toEqual([]);
    expect(asked).toBeGreaterThan(10);
  });

  async function reaches(list: List, way: Way): Promise<boolean> {
    const { data } = await seed.ask(questionAt(way, `list: ${fieldOf(list, { first: '1' })}`));
    return objectsAt(data, way.steps).length > 0;
  }
});
