import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { describe, expect, inject, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { answerCoverage } from '../../src/coverage/questions/coverage.ts';
import { openFeed } from '../../src/feed/feed.ts';
import { LoadedFolders } from '../../src/loaded-folders.ts';
import { readOrganization } from '../../src/organization/read-organization.ts';
import { catalogueLookup } from '../../src/reading/catalogue-lookup.ts';
import type { World } from '../coverage/naive/world.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { STORES } from './stores-under-test.ts';

const root = join(import.meta.dirname, '../..');
const TEXTS = [
  ...readFileSync(join(root, 'docs/cypher.md'), 'utf8').matchAll(/```cypher\n([\s\S]*?)```/g),
].map((match) => match[1]!);
const COVERAGE = TEXTS.at(-1)!;
const AS_OF = '2026-11-24';
const PARAMETERS = {
  organization: 'northbridge',
  framework: 'iso-iec-42001-2023',
  ref: '6.1.2',
  date: AS_OF,
  from: AS_OF,
  until: '2027-03-31',
};
const REACHES: Readonly<Record<string, number>> = {
  'null null': 0,
  'INDICATIVE INFERRED': 2,
  'PARTIAL INFERRED': 4,
  'PARTIAL DIRECT': 5,
  'FULL INFERRED': 6,
  'FULL DIRECT': 7,
};

/** The world without caps and structure: no tree, no levels, no law, all evidence organization-wide. */
function flattened(world: World): World {
  return {
    catalogue: {
      ...world.catalogue,
      frameworks: world.catalogue.frameworks.map((framework) => ({ ...framework, kind: 'GUIDANCE' })),
      provisions: world.catalogue.provisions.map((provision) => ({
        ...provision,
        parent: null,
        complete: false,
        level: null,
        roles: [],
        classes: [],
        appliesFrom: [],
      })),
    },
    organization: {
      ...world.organization,
      evidence: world.organization.evidence.map((evidence) => ({ ...evidence, systems: [] })),
      decisions: [],
    },
  };
}

for (const version of ['lts', 'current'] as const) {
  const uri = inject('neo4j')[version];
  describe.skipIf(uri === null)(`the texts of docs/cypher.md on Neo4j ${version}`, () => {
    it('run without a notification, and the last one agrees with the engine', {
      timeout: 120_000,
    }, async () => {
      const catalogue = await readCatalogue(join(root, 'crosswalks'));
      if (!catalogue.ok) throw new Error('The catalogue is refused.');
      const seed = await readOrganization(join(root, 'seed'), { known: catalogueLookup(catalogue.value) });
      if (!seed.ok) throw new Error('The seed is refused.');
      const own = seed.value.catalogue!;
      const under = STORES.find((store) => store.name === `Neo4j ${version}`)!;
      const { store, close } = await under.open();
      const driver = neo4j.driver(uri!, undefined, { disableLosslessIntegers: true });
      try {
        const loads = new LoadedFolders(store, await openFeed(store));
        const options = {
          actor: 'local',
          at: null,
          dryRun: false,
          overwrite: false,
          prune: false,
          progress: () => {},
        };
        await loads.load({ catalogue: catalogue.value, organization: null }, options);
        await loads.load({ catalogue: own, organization: seed.value.contents }, options);
        const world: World = {
          catalogue: {
            ...catalogue.value,
            frameworks: [...catalogue.value.frameworks, ...own.frameworks],
            provisions: [...catalogue.value.provisions, ...own.provisions],
            crosswalks: [...catalogue.value.crosswalks, ...own.crosswalks],
            mappings: [...catalogue.value.mappings, ...own.mappings],
          },
          organization: seed.value.contents,
        };
        const projection = projectionOf(flattened(world));
        const crosswalks = projection.chosenCrosswalks(null);
        expect(TEXTS).toHaveLength(4);
        for (const text of TEXTS) {
          const { records, summary } = await driver.executeQuery(text, {
            ...PARAMETERS,
            crosswalks: [...crosswalks],
          });
          expect(records.length).toBeGreaterThan(0);
          expect(summary.gqlStatusObjects.filter((status) => status.gqlStatus.startsWith('01'))).toEqual([]);
        }
        for (const framework of seed.value.contents.organization.frameworks) {
          const { records } = await driver.executeQuery(COVERAGE, {
            ...PARAMETERS,
            framework,
            crosswalks: [...crosswalks],
          });
          const asked = Object.fromEntries(records.map((record) => [record.get('ref'), record.get('reach')]));
          const answer = answerCoverage(
            projection,
            { system: null, asOf: AS_OF, crosswalks: null },
            framework,
          );
          if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
          const expected = Object.fromEntries(
            answer.value.provisions.map((row) => [row.ref, REACHES[`${row.extent} ${row.basis}`]]),
          );
          expect(asked).toEqual(expected);
        }
      } finally {
        await driver.close();
        await close();
      }
    });
  });
}
