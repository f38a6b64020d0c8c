import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { answerCoverage } from '../../src/coverage/questions/coverage.ts';
import { isVouchedFor, membersOfSide } from '../../src/model/crosswalk.ts';
import { readOrganization } from '../../src/organization/read-organization.ts';
import { catalogueLookup } from '../../src/parsing/catalogue-lookup.ts';
import { openReplica } from '../../src/replica/replica.ts';
import { flattened, REACHES } from '../content/flattened.ts';
import type { World } from '../coverage/naive/world.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { SHARED_SERVERS } from '../neo4j/shared-servers.ts';
import { LOCAL, loadsOn } from '../operations/loads-on.ts';
import { type OpenedStore, STORES } from './stores-under-test.ts';

const root = join(import.meta.dirname, '../..');
const AS_OF = '2026-11-24';
/** A framework of which crosswalks leave much open. */
const UNMAPPED = 'iso-iec-27701-2025';
/** A crosswalk that has unions, and rows that nobody vouches for. */
const UNITING = 'northbridge-ai-standard-to-42001';
/** The page's texts by what they ask. */
const TEXTS = new Map(
  [
    ...readFileSync(join(root, 'docs/cypher.md'), 'utf8').matchAll(
      /## (.+)\n[^#]*?```cypher\n([\s\S]*?)```/g,
    ),
  ].map((match) => [match[1]!, match[2]!]),
);
const LISTED = [
  'The recorded state',
  'What a provision is mapped to, and by whom',
  'What an organization says about mappings',
  'The rows of a crosswalk with a union of several provisions',
  'The rows of a crosswalk that nobody vouches for',
  'The latest answers to conditions',
  'Provisions without a mapping and without a word about it',
  'What supports a provision, and whether it counts on a date',
  'Evidence that has lapsed on a date, and what no other evidence supports directly',
  'Evidence that ends within a period',
  'Operating controls without evidence that counts',
  'AI systems, who supplies them, and how much evidence is about each',
  'The history of a record',
  'Direct and one-hop coverage of a framework',
] as const;
type Question = (typeof LISTED)[number];

/** The bundled catalogue and the seed, as their folders say them. */
async function readWorld(): Promise<World> {
  const catalogue = await readCatalogue(join(root, 'crosswalks'));
  if (!catalogue.ok) throw new Error('The catalogue is refused.');
  const seed = await readOrganization(join(root, 'seed'), { known: catalogueLookup(catalogue.value) });
  if (!seed.ok) throw new Error('The seed is refused.');
  const own = seed.value.catalogue!;
  return {
    catalogue: {
      ...catalogue.value,
      frameworks: [...catalogue.value.frameworks, ...own.frameworks],
      provisions: [...catalogue.value.provisions, ...own.provisions],
      crosswalks: [...catalogue.value.crosswalks, ...own.crosswalks],
      mappings: [...catalogue.value.mappings, ...own.mappings],
      gaps: [...catalogue.value.gaps, ...own.gaps],
    },
    organization: seed.value.contents,
  };
}

describe('docs/cypher.md', () => {
  it('holds the texts that are tested, and no other', () => {
    expect([...TEXTS.keys()]).toEqual(LISTED);
  });
});

for (const version of ['lts', 'current'] as const) {
  const uri = SHARED_SERVERS[version];
  describe.skipIf(uri === null)(`the texts of docs/cypher.md on Neo4j ${version}`, () => {
    let opened: OpenedStore;
    let driver: Driver;
    let world: World;
    let crosswalks: readonly string[];

    beforeAll(async () => {
      world = await readWorld();
      crosswalks = [...projectionOf(flattened(world)).chosenCrosswalks(null)];
      opened = await STORES.find((store) => store.name === `Neo4j ${version}`)!.open();
      driver = neo4j.driver(uri!, undefined, { disableLosslessIntegers: true });
      const loads = loadsOn(opened.store, await openReplica(opened.store));
      const options = { author: LOCAL, at: null, dryRun: false, overwrite: false, prune: false };
      for (const folder of [
        { catalogue: world.catalogue, organization: null },
        { catalogue: null, organization: world.organization },
      ])
        expect(await loads.load(folder, { ...options, progress: () => {} })).toMatchObject({ ok: true });
    }, 240_000);

    afterAll(async () => {
      await driver.close();
      await opened.close();
    });

    /** The rows of one of the texts; it must draw no warning. */
    async function ask(question: Question, given: Record<string, unknown> = {}) {
      const { records, summary } = await driver.executeQuery(TEXTS.get(question)!, {
        ...{ organization: 'northbridge', framework: 'iso-iec-42001-2023', ref: '6.1.2', date: AS_OF },
        ...{ crosswalks, crosswalk: UNITING, from: AS_OF, until: '2027-03-31' },
        ...{ ledger: 'northbridge', record: 'Organization northbridge' },
        ...given,
      });
      const warnings = summary.gqlStatusObjects.filter(({ gqlStatus }) => gqlStatus.startsWith('01'));
      expect(warnings).toEqual([]);
      return records.map((record) => record.toObject());
    }

    it.each(LISTED)(
      '%s: runs without a warning and finds something',
      { timeout: 60_000 },
      async (question) => {
        // The standard of the seed is mapped whole.
        const given = question.startsWith('Provisions without a mapping') ? { framework: UNMAPPED } : {};
        expect((await ask(question, given)).length).toBeGreaterThan(0);
      },
    );

    it('the state is that of the store', async () => {
      const heads = await opened.store.heads();
      expect(await ask('The recorded state')).toEqual(
        heads.map(({ ledger, seq, hash }) => ({ ledger, seq, hash, isRebuilding: false })),
      );
    });

    it('unmapped provisions are those that no row and no stated gap names', async () => {
      const { mappings, gaps, provisions } = world.catalogue;
      const counted = mappings.filter(
        ({ crosswalk, relationship, rowStatus }) =>
          crosswalks.includes(crosswalk) && relationship !== 'no-relationship' && rowStatus !== 'retired',
      );
      const stated = gaps.filter((gap) => crosswalks.includes(gap.crosswalk) && gap.basis === 'stated-none');
      const named = new Set([
        ...counted.flatMap(({ source, target }) => [source, target]).flatMap(membersOfSide),
        ...stated.map(({ provision }) => provision),
      ]);
      for (const framework of ['iso-iec-42001-2023', 'nist-ai-rmf-1.0', 'iso-iec-27001-2022']) {
        const asked = await ask('Provisions without a mapping and without a word about it', {
          framework,
        });
        expect(asked.map(({ ref }) => ref)).toEqual(
          provisions
            .filter((provision) => provision.framework === framework && provision.assessable)
            .filter(({ id }) => !named.has(id))
            .map(({ ref }) => ref),
        );
      }
    });

    it('rows with a union name all of its provisions', async () => {
      const refs = (side: string) =>
        membersOfSide(side).map((id) => world.catalogue.provisions.find((each) => each.id === id)!.ref);
      const united = world.catalogue.mappings.filter(
        ({ crosswalk, source, target }) =>
          crosswalk === UNITING && membersOfSide(source).length + membersOfSide(target).length > 2,
      );
      expect(await ask('The rows of a crosswalk with a union of several provisions')).toEqual(
        united.map(({ source, target, relationship, confidence }) => ({
          ...{ sources: refs(source), targets: refs(target), relationship, confidence },
        })),
      );
    });

    it('rows that nobody vouches for are those that carry an indication at most', async () => {
      const { mappings } = world.catalogue;
      for (const crosswalk of world.catalogue.crosswalks) {
        const open = mappings.filter(
          (row) =>
            row.crosswalk === crosswalk.slug &&
            row.relationship !== 'no-relationship' &&
            row.rowStatus !== 'retired' &&
            !isVouchedFor(row, crosswalk.kind) &&
            !world.organization.rowReviews.some(({ mapping, on }) => mapping === row.id && on <= AS_OF),
        );
        const asked = await ask('The rows of a crosswalk that nobody vouches for', {
          crosswalk: crosswalk.slug,
        });
        expect(asked.map(({ source, target }) => [source, target])).toEqual(
          open.map(({ source, target }) => [source, target]),
        );
      }
    });

    it('what supports a provision is what the files say, in force where the window holds the date', async () => {
      const { supports, evidence } = world.organization;
      const [support] = supports;
      const [framework = '', ref = ''] = [
        support!.provision.slice(0, support!.provision.indexOf(':')),
        support!.provision.slice(support!.provision.indexOf(':') + 1),
      ];
      const question = 'What supports a provision, and whether it counts on a date';
      const record = evidence.find(({ id }) => id === support!.evidence)!;
      const days = [record.validFrom, record.validUntil, '2000-01-01'].filter((day) => day !== null);
      for (const date of days) {
        const asked = await ask(question, { framework, ref, date });
        const direct = asked.filter(({ control }) => control === null);
        expect(direct.map((row) => row.evidence).sort()).toEqual(
          supports
            .filter(({ provision }) => provision === support!.provision)
            .map((row) => row.evidence.slice('northbridge/'.length))
            .sort(),
        );
        const found = direct.find((row) => row.evidence === record.localId);
        expect(found?.isInForce, date).toBe(record.status === 'ACCEPTED' && date !== '2000-01-01');
      }
    });

    it('lapsed evidence is what was accepted and has ended', async () => {
      const asked = await ask(
        'Evidence that has lapsed on a date, and what no other evidence supports directly',
      );
      expect(asked.map(({ evidence }) => evidence).sort()).toEqual(
        world.organization.evidence
          .filter(({ status, validUntil }) => status === 'ACCEPTED' && (validUntil ?? '9') < AS_OF)
          .map(({ localId }) => localId)
          .sort(),
      );
      expect(asked.flatMap(({ provisions }) => provisions).length).toBeGreaterThan(0);
    });

    it('a history is that of the store', async () => {
      const { id } = world.organization.evidence[0]!;
      const asked = await ask('The history of a record', { record: `Evidence ${id}` });
      const history = await opened.store.history('northbridge', [{ label: 'Evidence', id }]);
      expect(asked).toEqual(
        history
          .get(`Evidence ${id}`)!
          .map(({ seq, at, actor, operation }) => ({ seq, at, actor, operation })),
      );
    });

    it('direct and one-hop coverage agrees with the engine', { timeout: 120_000 }, async () => {
      const projection = projectionOf(flattened(world));
      for (const framework of world.organization.organization.frameworks) {
        const rows = await ask('Direct and one-hop coverage of a framework', { framework });
        const answer = answerCoverage(projection, { system: null, asOf: AS_OF, crosswalks: null }, framework);
        if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
        expect(Object.fromEntries(rows.map(({ ref, reach }) => [ref, reach]))).toEqual(
          Object.fromEntries(
            answer.value.provisions.map((row) => [row.ref, REACHES[`${row.extent} ${row.basis}`]]),
          ),
        );
      }
    });
  });
}
