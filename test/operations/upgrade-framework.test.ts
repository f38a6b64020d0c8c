import { describe, expect, it } from 'vitest';
import { Dice } from '../../bench/dice.ts';
import type { OrganizationRecords } from '../../src/coverage/projection/organization-records.ts';
import type { Projection } from '../../src/coverage/projection/projection.ts';
import { answerCoverage } from '../../src/coverage/questions/coverage.ts';
import { visibleFrameworks } from '../../src/coverage/questions/resolved-choice.ts';
import { provisionId } from '../../src/ids.ts';
import type { Provision } from '../../src/model/framework.ts';
import { UPGRADE_PROPOSALS, UPGRADED_TABLES } from '../../src/model/upgrade.ts';
import { UPGRADE_FRAMEWORK } from '../../src/operations/upgrade-framework.ts';
import type { World } from '../coverage/naive/world.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { DAYS, randomWorld } from '../coverage/worlds.ts';
import { AUTHOR, upgrade, upgraded, withProvisions } from './upgraded-world.ts';

/** Everything that coverage says of each provision of a framework, in every scope on some days, by ref. */
function statuses(projection: Projection, framework: string, refOf: (ref: string) => string) {
  const scopes = [null, ...projection.organization.systemNumber.keys()];
  return scopes.flatMap((system) =>
    DAYS.filter((_, index) => index % 3 === 0).map((asOf) => {
      const answer = answerCoverage(projection, { system, asOf, crosswalks: [] }, framework);
      if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
      return answer.value.provisions.map(({ ref, title: _, ...row }) => ({ ...row, ref: refOf(ref) }));
    }),
  );
}

const newRef = (ref: string): string => `N.${ref}`;
const oldRef = (ref: string): string => ref.replace(/^N\./, '');

/** An edition in which every provision has another ref and nothing else is different. */
function renumbered(world: World, from: string, to: string): readonly Provision[] {
  return world.catalogue.provisions
    .filter(({ framework }) => framework === from)
    .map((provision) => ({
      ...provision,
      ...{ id: provisionId(to, newRef(provision.ref)), framework: to, ref: newRef(provision.ref) },
      parent: provision.parent === null ? null : newRef(provision.parent),
      replaces: provision.retired ? [] : [provision.ref],
    }));
}

/** The world with one more framework: a new edition of its first. */
function withNewEdition(world: World, provisions: (from: string) => readonly Provision[]): World {
  const [first] = world.catalogue.frameworks;
  return {
    ...world,
    catalogue: {
      ...world.catalogue,
      frameworks: [
        ...world.catalogue.frameworks,
        { ...first!, slug: 'new', harmonisedFor: [], penalties: [] },
      ],
      provisions: [...world.catalogue.provisions, ...provisions(first!.slug)],
    },
  };
}

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed + 1);

describe('an upgrade to an edition in which everything has a new ref', () => {
  it('gives each provision of a framework beside the old one the status that it had there', () => {
    for (const seed of SEEDS) {
      const { world } = randomWorld(seed);
      const from = world.catalogue.frameworks[0]!.slug;
      const before = projectionOf(withNewEdition(world, (old) => renumbered(world, old, 'new')));
      const after = upgraded(before, from, 'new');
      expect(statuses(after, 'new', oldRef), `seed ${seed}`).toEqual(statuses(before, from, oldRef));
      expect(statuses(after, from, oldRef), `seed ${seed}`).toEqual(statuses(before, from, oldRef));
    }
  });

  it('gives each provision of an edition that was loaded over the old one the status that it had', () => {
    for (const seed of SEEDS) {
      const { world } = randomWorld(seed);
      const from = world.catalogue.frameworks[0]!.slug;
      const before = projectionOf(world);
      const old = world.catalogue.provisions.filter(({ framework }) => framework === from);
      const loaded = withProvisions(world, before.organization, from, [
        ...renumbered(world, from, from),
        ...old.map((provision) => ({ ...provision, retired: true, position: provision.position + 1000 })),
      ]);
      const after = upgraded(loaded, from, from);
      expect(statuses(after, from, oldRef), `seed ${seed}`).toEqual(statuses(before, from, oldRef));
    }
  });
});

/** An edition at random: provisions are kept, renamed, split, merged, dropped and added. */
function reworked(world: World, from: string, seed: number): readonly Provision[] {
  const dice = new Dice(seed);
  const old = world.catalogue.provisions.filter(({ framework, retired }) => framework === from && !retired);
  const made: Provision[] = [];
  const add = (like: Provision, ref: string, replaces: readonly string[]): void => {
    if (made.some((each) => each.ref === ref)) return;
    const place = { id: provisionId('new', ref), framework: 'new', ref, parent: null };
    made.push({ ...like, ...place, replaces, position: made.length + 1 });
  };
  for (const [index, provision] of old.entries()) {
    const { ref } = provision;
    const how = dice.below(6);
    if (how === 0) add(provision, ref, []);
    if (how === 1) add(provision, newRef(ref), [ref]);
    if (how === 2) for (const part of ['a', 'b']) add(provision, `${ref}${part}`, [`${from}:${ref}`]);
    if (how === 3)
      add(provision, `M.${ref}`, [ref, ...old.slice(index + 1, index + 2).map((each) => each.ref)]);
    if (how === 4) add({ ...provision, title: 'Something else' }, ref, []);
  }
  if (dice.chance(0.5)) add(old[0]!, 'added', []);
  return made;
}

/** Every record of an organization by collection and id, as JSON. */
function contentsOf(records: OrganizationRecords): ReadonlyMap<string, string> {
  const tables = {
    ...{ systems: records.systems, evidence: records.evidence, supports: records.supports },
    ...{ addresses: records.addresses, demonstrates: records.demonstrates, controls: records.controls },
    ...{ decisions: records.decisions, actions: records.actions, answers: records.answers },
    rowReviews: records.rowReviews,
  };
  return new Map(
    Object.entries(tables).flatMap(([table, all]) =>
      [...all.values()].map((record): [string, string] => [`${table} ${record.id}`, JSON.stringify(record)]),
    ),
  );
}

describe('an upgrade to an edition at random', () => {
  const worlds = SEEDS.map((seed) => {
    const { world } = randomWorld(seed);
    const from = world.catalogue.frameworks[0]!.slug;
    const before = projectionOf(withNewEdition(world, (old) => reworked(world, old, seed)));
    return { seed, from, before, after: upgraded(before, from, 'new') };
  });

  it('has records of every table, and every proposal for what is not done yet', () => {
    const planned = worlds.flatMap(({ from, before }) => upgrade(before, from, 'new').result!.records);
    const of = (proposal: string) => planned.filter((each) => each.proposal === proposal);
    expect(new Set(of('CARRY_OVER').map(({ record }) => record.table))).toEqual(new Set(UPGRADED_TABLES));
    for (const proposal of UPGRADE_PROPOSALS.filter((each) => each !== 'DONE'))
      expect(of(proposal).length, proposal).toBeGreaterThan(0);
  });

  it('writes nothing when it is done again', () => {
    for (const { seed, from, after } of worlds)
      expect(upgrade(after, from, 'new').facts, `seed ${seed}`).toEqual([]);
  });

  it('leaves every record as it was, but for systems, which get roles and classes', () => {
    for (const { seed, before, after } of worlds) {
      const now = contentsOf(after.organization.records);
      for (const [key, record] of contentsOf(before.organization.records)) {
        if (!key.startsWith('systems ')) expect(now.get(key), `seed ${seed} ${key}`).toBe(record);
      }
    }
  });

  it('changes no status of any other framework', () => {
    for (const { seed, before, after } of worlds) {
      for (const { framework } of visibleFrameworks(before)) {
        const { slug } = framework;
        if (slug !== 'new')
          expect(statuses(after, slug, oldRef), `seed ${seed}`).toEqual(statuses(before, slug, oldRef));
      }
    }
  });

  it('gives what is replaced one to one the same evidence with the same extents, and anything else drafts only', () => {
    for (const { seed, from, before, after } of worlds) {
      const { provisions } = upgrade(before, from, 'new').result!;
      const { organization } = after;
      const supportsAt = (id: string) =>
        organization.supportsAt(id).map(({ evidence, extent }) => `${evidence} ${extent}`);
      for (const { provision, succession, successors } of provisions) {
        if (succession === 'ONE_TO_ONE')
          expect(supportsAt(successors[0]!.id), `seed ${seed}`).toEqual(supportsAt(provision.id));
        else
          for (const { id } of successors)
            for (const { evidence } of organization.supportsAt(id)) {
              expect(organization.records.evidence.get(evidence)?.status).toBe('DRAFT');
              expect(before.organization.records.evidence.has(evidence)).toBe(false);
            }
      }
    }
  });

  it('says of every record that it makes where it comes from', () => {
    for (const { seed, before, after } of worlds) {
      const known = contentsOf(before.organization.records);
      for (const [key, text] of contentsOf(after.organization.records)) {
        if (known.get(key) === text) continue;
        const { note, notes } = JSON.parse(text);
        expect(note ?? notes, `seed ${seed} ${key}`).toMatch(/Carried over from|Draft of/);
      }
    }
  });
});

it('is refused where it needs more than one change can state, and carries over the refs that are named', () => {
  const refs = Array.from({ length: 10_001 }, (_, index) => String(index + 1));
  const projection = projectionOf(
    worldOf({
      frameworks: [
        { slug: 'old', provisions: refs.map((ref) => ({ ref })) },
        { slug: 'new', provisions: refs.map((ref) => ({ ref: newRef(ref), replaces: [ref] })) },
      ],
      evidence: [{ id: 'E-1' }],
      supports: refs.map((ref) => ({ evidence: 'E-1', to: `old:${ref}` })),
    }),
  );
  const decide = (some: readonly string[] | null) =>
    UPGRADE_FRAMEWORK.decide(projection, { from: 'old', to: 'new', refs: some }, AUTHOR, '2026-11-24');
  expect(decide(null)).toMatchObject({
    ok: false,
    problems: [{ at: { in: 'field', path: 'refs' }, code: 'TOO_MANY_RECORDS' }],
  });
  const some = decide(['1', '10001']);
  expect(some.ok && some.value.facts.map((fact) => 'to' in fact && fact.to.id)).toEqual([
    'new:N.1',
    'new:N.10001',
  ]);
});
