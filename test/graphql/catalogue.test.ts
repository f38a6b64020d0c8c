import { describe, expect, it } from 'vitest';
import { LONGEST_OUTLINE } from '../../src/access/visible-catalogue.ts';
import { LIMITS } from '../../src/graphql/limits.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { type TerseWorld, worldOf } from '../coverage/world-builder.ts';
import { askOf } from './ask.ts';

type Provisions = NonNullable<TerseWorld['frameworks'][number]['provisions']>;

const PROVISIONS: Provisions = [
  { ref: '9', title: 'Evaluation', assessable: false, level: 'ORGANIZATION', roles: ['one'], phase: 'CHECK' },
  { ref: '9.1', parent: '9', title: 'Monitoring', level: 'SYSTEM' },
  { ref: '9.2', parent: '9', title: 'Audit', assessable: false, aside: true },
  { ref: '9.2.1', parent: '9.2', title: 'General', roles: ['two'] },
  { ref: '9.3', parent: '9', title: 'Gone', retired: true },
  { ref: '10', title: 'Improvement' },
];

function worldWith(provisions: Provisions) {
  const terms = ['one', 'two'].map((id) => ({ id, label: `Role ${id}`, meaning: null, example: null }));
  const world = worldOf({ frameworks: [{ slug: 'std', provisions }] });
  const [framework] = world.catalogue.frameworks;
  return projectionOf({
    ...world,
    catalogue: { ...world.catalogue, frameworks: [{ ...framework!, roles: terms }] },
  });
}

const projection = worldWith(PROVISIONS);

describe('a framework over GraphQL', () => {
  it('has an outline with the depth and level of each provision, without retired ones', async () => {
    const { data } = await askOf(
      projection,
      '{ framework(slug: "std") { assessable outline { ref depth level assessable aside } } }',
    );
    expect(data).toEqual({
      framework: {
        assessable: 3,
        outline: [
          { ref: '9', depth: 0, level: 'ORGANIZATION', assessable: false, aside: false },
          { ref: '9.1', depth: 1, level: 'SYSTEM', assessable: true, aside: false },
          { ref: '9.2', depth: 1, level: 'ORGANIZATION', assessable: false, aside: true },
          { ref: '9.2.1', depth: 2, level: 'ORGANIZATION', assessable: true, aside: false },
          { ref: '10', depth: 0, level: 'EITHER', assessable: true, aside: false },
        ],
      },
    });
  });

  it('refuses an outline that is too long, and answers the rest', async () => {
    const many = worldWith(
      Array.from({ length: LONGEST_OUTLINE + 1 }, (_, place) => ({ ref: `${place + 1}` })),
    );
    const { data, problems } = await askOf(many, '{ framework(slug: "std") { assessable outline { ref } } }');
    expect(data).toEqual({ framework: { assessable: LONGEST_OUTLINE + 1, outline: null } });
    expect(problems).toMatchObject([{ code: 'OUTLINE_TOO_LONG' }]);
  });
});

describe('a provision over GraphQL', () => {
  it('has what is directly beneath it, page by page', async () => {
    const { data } = await askOf(
      projection,
      '{ provision(framework: "std", ref: "9") { children(first: 1) { totalCount nodes { ref } pageInfo { hasNextPage } } } }',
    );
    expect(data).toEqual({
      provision: { children: { totalCount: 2, nodes: [{ ref: '9.1' }], pageInfo: { hasNextPage: true } } },
    });
  });

  it('has what counts for it, stated or inherited, with the names for people', async () => {
    const { data } = await askOf(
      projection,
      `{ provisions(names: [{ framework: "std", ref: "9.1" }, { framework: "std", ref: "9.2.1" }, { framework: "std", ref: "10" }, { framework: "std", ref: "9.3" }, { framework: "std", ref: "11" }]) {
        ref level effective { level phase roles { termId label } classes { termId } appliesFrom { date } conditions { condition { conditionId } } questions { conditionId } }
      } }`,
    );
    const nothing = { classes: [], appliesFrom: [], conditions: [], questions: [] };
    expect(data).toEqual({
      provisions: [
        {
          ref: '9.1',
          level: 'SYSTEM',
          effective: {
            level: 'SYSTEM',
            phase: 'CHECK',
            roles: [{ termId: 'one', label: 'Role one' }],
            ...nothing,
          },
        },
        {
          ref: '9.2.1',
          level: null,
          effective: {
            level: 'ORGANIZATION',
            phase: 'CHECK',
            roles: [{ termId: 'two', label: 'Role two' }],
            ...nothing,
          },
        },
        { ref: '10', level: null, effective: { level: 'EITHER', phase: null, roles: [], ...nothing } },
        { ref: '9.3', level: null, effective: null },
        null,
      ],
    });
  });

  it('is found among at most a hundred names', async () => {
    const names = Array.from({ length: LIMITS.ids + 1 }, () => '{ framework: "std", ref: "9" }');
    const { problems } = await askOf(projection, `{ provisions(names: [${names}]) { ref } }`);
    expect(problems).toMatchObject([{ code: 'INVALID_PARAMETER', path: 'names' }]);
  });
});

it('what a provision states are roles, classes, conditions, kinds and provisions, not their names', async () => {
  const base = worldOf({
    frameworks: [
      { slug: 'old', supersededBy: 'new', provisions: [{ ref: '1' }] },
      {
        slug: 'new',
        conditions: [
          { id: 'sold', label: 'Sold', question: 'Is it sold?', scope: 'system' as const, notes: null },
        ],
        provisions: [
          {
            ...{ ref: '1.1', roles: ['one'], classes: ['two'], statesNone: ['level', 'appliesFrom'] },
            ...{ replaces: ['1', 'old:1', '99'], recordKinds: ['policy', 'gone'] },
            conditions: [{ condition: 'sold', negated: true, class: 'two', onMarketBefore: null }],
          },
        ],
      },
    ],
  });
  const terms = ['one', 'two'].map((id) => ({ id, label: `Word ${id}`, meaning: null, example: null }));
  const frameworks = base.catalogue.frameworks.map((each) => ({ ...each, roles: terms, classes: terms }));
  const policy = { id: 'policy', label: 'Policy', shows: null, level: null, validDays: null, position: 1 };
  const stated = projectionOf({
    ...base,
    catalogue: { ...base.catalogue, frameworks, recordKinds: [policy] },
  });
  const { data } = await askOf(
    stated,
    `{ provision(framework: "new", ref: "1.1") { roles { label } classes { label } statesNone recordKinds { label }
         replaces { ref framework { slug } }
         conditions { answer condition { conditionId question } class { label } } } }`,
  );
  expect(data.provision).toEqual({
    roles: [{ label: 'Word one' }],
    classes: [{ label: 'Word two' }],
    statesNone: ['LEVEL', 'APPLIES_FROM'],
    recordKinds: [{ label: 'Policy' }],
    replaces: [
      { ref: '1', framework: { slug: 'old' } },
      { ref: '1', framework: { slug: 'old' } },
    ],
    conditions: [
      {
        answer: false,
        condition: expect.objectContaining({ conditionId: 'sold' }),
        class: { label: 'Word two' },
      },
    ],
  });
});
