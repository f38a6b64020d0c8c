import { describe, expect, it } from 'vitest';
import { CatalogueIndex } from '../../src/coverage/projection/catalogue-index.ts';
import { CatalogueRecords } from '../../src/coverage/projection/catalogue-records.ts';
import { OrganizationIndex } from '../../src/coverage/projection/organization-index.ts';
import { OrganizationRecords } from '../../src/coverage/projection/organization-records.ts';
import { Projection } from '../../src/coverage/projection/projection.ts';
import { answerCoverage } from '../../src/coverage/questions/coverage.ts';
import { findGaps } from '../../src/coverage/questions/gaps.ts';
import { answerMatrix } from '../../src/coverage/questions/matrix.ts';
import { visibleFrameworks } from '../../src/coverage/questions/resolved-choice.ts';
import { visibleViews } from '../../src/coverage/questions/view.ts';
import { EMPTY_STATE } from '../../src/ledger/change.ts';
import type { PerformContext } from '../../src/operations/perform-context.ts';
import { RETIRE, type Retirement } from '../../src/operations/retire.ts';
import type { World } from '../coverage/naive/world.ts';
import { withRemedies } from '../coverage/with-remedies.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { randomWorld } from '../coverage/worlds.ts';

/** What a retirement decides over a world of one organization. */
async function decide({ catalogue, organization }: World, asked: Retirement) {
  const records = OrganizationRecords.of(organization);
  const context = {
    catalogue: { records: CatalogueRecords.of(catalogue) },
    organizations: () => [organization.organization.slug],
    organization: async () => ({ records }),
  };
  // A decision reads records and nothing else.
  const load = await boundTo(context as unknown as PerformContext, asked);
  return load;
}

async function boundTo(context: PerformContext, asked: Retirement) {
  const request = {
    ledger: 'catalogue',
    author: { actor: 'x', role: 'ADMINISTRATOR' } as const,
    input: asked,
  };
  return RETIRE.preview(context, request);
}

/** What is told of each use, by its first words. */
async function refusals(world: World, asked: Retirement): Promise<readonly string[]> {
  const decided = await decide(world, asked);
  return decided.ok
    ? []
    : decided.problems.map(({ code, sentence }) => `${code} ${sentence.split('. ')[0]!.replace(/\.$/, '')}.`);
}

/** The world once the retirement is written. */
async function afterwards(world: World, asked: Retirement): Promise<Projection> {
  const decided = await decide(world, asked);
  if (!decided.ok) throw new Error(JSON.stringify(decided.problems));
  const records = CatalogueRecords.of(world.catalogue).copy();
  records.applyChange(decided.value.facts);
  return projectionOver(records, world);
}

function projectionOver(records: CatalogueRecords, { organization }: World): Projection {
  const index = CatalogueIndex.of(records);
  const own = OrganizationIndex.of(index, OrganizationRecords.of(organization));
  return new Projection(index, own, { catalogue: EMPTY_STATE, organization: EMPTY_STATE });
}

const view = (slug: string, framework: string) => ({
  ...{ slug, title: slug, intro: null, owner: null, retired: false },
  questions: [{ id: 'q', question: '?', framework, refs: [], recordKinds: [], scope: null, stage: null }],
});

const BASE = worldOf({
  frameworks: [
    { slug: 'law', provisions: [{ ref: '1' }] },
    { slug: 'std', provisions: [{ ref: '1' }, { ref: '2' }], supersededBy: 'law' },
  ],
  crosswalks: [
    {
      slug: 'map',
      source: 'std',
      target: 'law',
      mappings: [{ source: '1', target: '1', relationship: 'equal' }],
    },
    { slug: 'newer', source: 'law', target: 'law', supersedes: 'map', mappings: [] },
  ],
  organization: { frameworks: ['std', 'law'], crosswalks: ['map'] },
  systems: [{ id: 's', roles: ['std:one'] }],
  evidence: [{ id: 'e' }],
  controls: [{ id: 'c' }],
  supports: [
    { evidence: 'e', to: 'std:1' },
    { evidence: 'e', to: 'std:2' },
  ],
  addresses: [{ control: 'c', to: 'std:1' }],
  decisions: [{ at: 'std:2', applicable: false, on: '2026-01-01' }],
  answers: [{ framework: 'std', condition: 'one', answer: true, on: '2026-01-01' }],
  actions: [{ at: 'std:1', owner: 'Head of Quality', status: 'OPEN' }],
  reviews: [{ crosswalk: 0, mapping: 0, verdict: 'CONFIRMED', on: '2026-01-01' }],
});
const WORLD: World = {
  ...BASE,
  catalogue: { ...BASE.catalogue, views: [view('asks', 'std'), view('other', 'law')] },
};

describe('what is used', () => {
  it('is not retired: all uses are told, with how many records there are', async () => {
    expect(await refusals(WORLD, { kind: 'framework', slug: 'std', despite: [] })).toEqual([
      'STILL_USED acme has 2 links from evidence (the first: e to std:1), 1 link from controls, 1 decision, 1 action, 1 answer, 1 system with roles or classes on std, and an entry in its organization.yaml.',
      'STILL_USED The crosswalk map maps std.',
      'STILL_USED The view asks asks about std.',
    ]);
    expect(await refusals(WORLD, { kind: 'crosswalk', slug: 'map', despite: [] })).toEqual([
      'STILL_USED acme has 1 review of its mappings on map, and an entry in its organization.yaml.',
      'STILL_USED The crosswalk newer supersedes it.',
    ]);
    expect(
      await refusals(WORLD, { kind: 'framework', slug: 'law', despite: ['acme', 'map', 'newer'] }),
    ).toEqual(['STILL_USED The view other asks about law.', 'STILL_USED The framework std names law.']);
  });

  it('is retired with the crosswalks and views that are named, and their rows', async () => {
    const despite = ['acme', 'map', 'asks'];
    const after = await afterwards(WORLD, { kind: 'framework', slug: 'std', despite });
    const { records } = after.catalogue;
    expect(after.catalogue.frameworks.map(({ framework }) => framework.slug)).toEqual(['law']);
    expect(after.catalogue.crosswalks.map(({ slug }) => slug)).toEqual(['newer']);
    expect(visibleViews(after).map(({ slug }) => slug)).toEqual(['other']);
    expect([...records.provisions.values()].map(({ id, retired }) => [id, retired])).toEqual([
      ['law:1', false],
      ['std:1', true],
      ['std:2', true],
    ]);
    expect([...records.mappings.values()].map(({ retired }) => retired)).toEqual([true]);
    // The organization's lists name what is no longer there, and its questions are answered all the same.
    const gaps = findGaps(after, { system: null, asOf: '2026-06-01', crosswalks: null }, null);
    expect(gaps.ok && gaps.value.frameworks).toEqual(['law']);
    expect(gaps.ok && gaps.value.crosswalks).toEqual([]);
  });

  it.each([
    ['framework', 'UNKNOWN_FRAMEWORK'],
    ['crosswalk', 'UNKNOWN_CROSSWALK'],
    ['view', 'UNKNOWN_VIEW'],
  ] as const)('is known: there is no %s of another slug', async (kind, code) => {
    expect(await refusals(WORLD, { kind, slug: 'nowhere', despite: [] })).toEqual([
      `${code} There is no ${kind} "nowhere".`,
    ]);
  });
});

describe('what was retired', () => {
  it('is asked for as what does not exist', async () => {
    const after = await afterwards(WORLD, {
      kind: 'framework',
      slug: 'std',
      despite: ['acme', 'map', 'asks'],
    });
    const choice = { system: null, asOf: '2026-06-01' };
    const asked = answerCoverage(after, { ...choice, crosswalks: ['map'] }, 'std');
    expect(asked.ok ? [] : asked.problems.map(({ code }) => code).toSorted()).toEqual([
      'UNKNOWN_CROSSWALK',
      'UNKNOWN_FRAMEWORK',
    ]);
  });

  it('leaves the answers about everything else as they are in a world without it', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = randomWorld(seed).world;
      // A review of a row that was retired is told in a notice, and whoever listed one crosswalk alone is left with none:
      // that is otherwise in the other world.
      const own = { ...random.organization.organization, frameworks: [], crosswalks: [] };
      const world = {
        ...random,
        organization: { ...random.organization, organization: own, rowReviews: [] },
      };
      const slug = world.catalogue.frameworks[0]!.slug;
      const joined = world.catalogue.crosswalks.filter(({ sourceFramework, targetFramework }) =>
        [sourceFramework, targetFramework].includes(slug),
      );
      const crosswalks = new Set(joined.map((each) => each.slug));
      const { organization } = world.organization;
      const named = world.catalogue.frameworks.map((each) => each.slug);
      const despite = [organization.slug, ...crosswalks, ...named];
      const after = await afterwards(world, { kind: 'framework', slug, despite });
      const without: World = {
        catalogue: {
          ...world.catalogue,
          frameworks: world.catalogue.frameworks.filter((each) => each.slug !== slug),
          provisions: world.catalogue.provisions.filter(({ framework }) => framework !== slug),
          crosswalks: world.catalogue.crosswalks.filter((each) => !crosswalks.has(each.slug)),
          mappings: world.catalogue.mappings.filter(({ crosswalk }) => !crosswalks.has(crosswalk)),
        },
        organization: world.organization,
      };
      const never = projectionOver(CatalogueRecords.of(without.catalogue), without);
      const choice = { system: null, asOf: '2026-06-30', crosswalks: null };
      const tell = (projection: Projection) => {
        const gaps = findGaps(projection, choice, []);
        return {
          frameworks: visibleFrameworks(projection).map(({ framework }) => framework.slug),
          matrix: answerMatrix(projection, choice, []),
          gaps,
          remedies: gaps.ok && withRemedies(projection, choice, gaps.value.gaps),
        };
      };
      expect(tell(after), `seed ${seed}`).toEqual(tell(never));
    }
  });
});
