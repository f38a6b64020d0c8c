import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atOnce } from '../../src/coverage/steps.ts';
import { closedFacet, countFacets, namedFacet, ownerFacet } from '../../src/graphql/facets.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { openSeed, type Seed } from './seed-walk.ts';

const NOWHERE = projectionOf(worldOf({ frameworks: [] }));

interface Thing {
  readonly colour: 'red' | 'green' | null;
  readonly owner: string | null;
  readonly tags: readonly string[];
}

function things(): readonly Thing[] {
  return [
    { colour: 'green', owner: 'Head of Risk', tags: ['a', 'b'] },
    { colour: 'green', owner: 'head of  risk', tags: ['b'] },
    { colour: null, owner: null, tags: ['gone', 'b'] },
  ];
}

describe('the facets of some records', () => {
  const colours = closedFacet<Thing, 'red' | 'green'>(['red', 'green'], ({ colour }) => [colour]);
  const owners = ownerFacet<Thing>(({ owner }) => [owner]);
  const tags = namedFacet<Thing, { tag: string }>(
    (thing) => thing.tags,
    (tag) => (tag === 'gone' ? null : { tag }),
  );

  it('list every word of a closed set, names by how many records have them, and an owner once however it is spelt', () => {
    const { total, found, projection } = atOnce(countFacets(NOWHERE, things(), { colours, owners, tags }));
    expect(total).toBe(3);
    expect(colours.listed(found.colours!, projection)).toEqual([
      { value: 'red', count: 0 },
      { value: 'green', count: 2 },
    ]);
    expect(owners.listed(found.owners!, projection)).toEqual([{ value: 'Head of Risk', count: 2 }]);
    expect(tags.listed(found.tags!, projection)).toEqual([
      { value: { tag: 'b' }, count: 3 },
      { value: { tag: 'a' }, count: 1 },
    ]);
  });

  it('list no more than their bound, and are counted in steps', () => {
    const many = Array.from({ length: 3_000 }, (_, n) => ({ colour: null, owner: `o${n}`, tags: [`t${n}`] }));
    const steps = countFacets(NOWHERE, many, { owners, tags });
    let taken = 1;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) taken++;
    expect(taken).toBeGreaterThan(5);
    const { found, projection } = step.value;
    expect(owners.listed(found.owners!, projection).length).toBe(owners.most);
    expect(tags.listed(found.tags!, projection).length).toBe(tags.most);
  });
});

/** Each facet of a list: how a value is asked for again, and the filter that leaves the records with it. */
interface Case {
  readonly list: string;
  readonly facets: string;
  readonly filters: readonly string[];
  /** The field, what is asked of its values, and the filter on one. */
  readonly by: readonly (readonly [string, string, (row: never) => string])[];
}

const owner = ({ owner: name }: { owner: string }): string => `owner: ${JSON.stringify(name)}`;
const framework = (row: { framework: { slug: string } }): string => `frameworks: ["${row.framework.slug}"]`;
const system = (row: { system: { id: string } }): string => `system: "${row.system.id}"`;
const status = (row: { status: string }): string => `statuses: [${row.status}]`;
const term =
  (field: string) =>
  ({ term: { framework: of, termId } }: { term: { framework: { slug: string }; termId: string } }): string =>
    `${field}: [{ framework: "${of.slug}", termId: "${termId}" }]`;
const TERM = 'term { framework { slug } termId }';

const CASES: readonly Case[] = [
  {
    ...{ list: 'evidence', facets: 'evidenceFacets', filters: ['', 'text: "a"'] },
    by: [
      ['statuses', 'status', status],
      ['kinds', 'kind { slug }', ({ kind }: { kind: { slug: string } }) => `kinds: ["${kind.slug}"]`],
      ['owners', 'owner', owner],
      ['systems', 'system { id }', system],
    ],
  },
  {
    ...{ list: 'controls', facets: 'controlFacets', filters: ['', 'demonstrated: true'] },
    by: [
      ['statuses', 'status', status],
      ['owners', 'owner', owner],
    ],
  },
  {
    ...{ list: 'systems', facets: 'systemFacets', filters: ['', 'statuses: [IN_USE]'] },
    by: [
      ['statuses', 'status', status],
      ['owners', 'owner', owner],
      ['roles', TERM, term('roles')],
      ['classes', TERM, term('classes')],
    ],
  },
  {
    ...{ list: 'actions', facets: 'actionFacets', filters: ['', 'frameworks: ["eu-ai-act-2024-1689"]'] },
    by: [
      ['statuses', 'status', status],
      ['owners', 'owner', owner],
      ['frameworks', 'framework { slug }', framework],
      ['systems', 'system { id }', system],
    ],
  },
  {
    ...{ list: 'decisions', facets: 'decisionFacets', filters: ['', 'applicable: true'] },
    by: [
      ['drivers', 'driver', ({ driver }: { driver: string }) => `drivers: [${driver}]`],
      ['owners', 'owner', owner],
      ['frameworks', 'framework { slug }', framework],
      ['systems', 'system { id }', system],
    ],
  },
  {
    ...{ list: 'gaps', facets: 'gapFacets', filters: ['', 'text: "risk"', 'withoutAction: true'] },
    by: [
      ['statuses', 'status', status],
      ['reasons', 'reason', ({ reason }: { reason: string }) => `reasons: [${reason}]`],
      ['urgencies', 'urgency', ({ urgency }: { urgency: string }) => `urgencies: [${urgency}]`],
      ['levels', 'level', ({ level }: { level: string }) => `levels: [${level}]`],
      ['owners', 'owner', owner],
    ],
  },
];

describe('the facets of a list', () => {
  let seed: Seed;

  beforeAll(async () => {
    seed = await openSeed();
  });
  afterAll(() => seed.close());

  async function asked(question: string) {
    const { data, errors } = await seed.ask(`{ organization { ${question} } }`);
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data)).organization;
  }

  it.each(CASES)(
    '$facets have the counts of the lists that each value would leave',
    async ({ list, facets, filters, by }) => {
      for (const filter of filters) {
        const rows = by.map(([field, value]) => `${field} { ${value} count }`).join(' ');
        const data = await asked(`facets: ${facets}(filter: { ${filter} }) { total ${rows} }`);
        const all = await asked(`rows: ${list}(first: 1, filter: { ${filter} }) { totalCount }`);
        expect(data.facets.total).toBe(all.rows.totalCount);
        for (const [field, , narrowed] of by) {
          for (const row of data.facets[field]) {
            // A field that a filter has already is not asked twice.
            const more = narrowed(row as never);
            if (filter !== '' && more.startsWith(filter.slice(0, filter.indexOf(':')))) continue;
            const left = await asked(`rows: ${list}(first: 1, filter: { ${filter} ${more} }) { totalCount }`);
            expect([field, more, row.count]).toEqual([field, more, left.rows.totalCount]);
          }
        }
      }
    },
  );

  it('gapFacets count what is assumed too', async () => {
    const open = await asked(
      'gaps(first: 100, frameworks: ["iso-iec-42001-2023"]) { nodes { provision { ref effective { level } } } }',
    );
    const gap = open.gaps.nodes.find(
      ({ provision }: { provision: { effective: { level: string } } }) =>
        provision.effective.level === 'ORGANIZATION',
    );
    const assume = `assume: [{ framework: "iso-iec-42001-2023", ref: "${gap.provision.ref}" }]`;
    const { facets, gaps, recorded } = await asked(
      `facets: gapFacets(${assume}) { total } gaps(first: 1, ${assume}) { totalCount } recorded: gapFacets { total }`,
    );
    expect(facets.total).toBe(gaps.totalCount);
    expect(facets.total).toBeLessThan(recorded.total);
  });

  it('gapFacets count by framework and level, and name the day and the state', async () => {
    const { facets, gaps } = await asked(
      `facets: gapFacets(asOf: "2026-11-24") { total asOf state { organization { seq } } levels { level count } frameworks { framework { slug } count } }
       gaps(first: 100, asOf: "2026-11-24") { totalCount nodes { provision { framework { slug } effective { level } } } }`,
    );
    expect(facets).toMatchObject({ asOf: '2026-11-24', total: gaps.totalCount });
    const sum = (rows: readonly { count: number }[]): number =>
      rows.reduce((all, { count }) => all + count, 0);
    expect([sum(facets.levels), sum(facets.frameworks)]).toEqual([facets.total, facets.total]);
    const first = gaps.nodes.map(
      (gap: { provision: { framework: { slug: string } } }) => gap.provision.framework.slug,
    );
    const counted = facets.frameworks.map((row: { framework: { slug: string } }) => row.framework.slug);
    expect(counted).toEqual(expect.arrayContaining([...new Set(first)]));
  });
});
