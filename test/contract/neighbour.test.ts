import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNeo4jStore } from '../../src/graph/neo4j/neo4j-store.ts';
import { openSqliteStore } from '../../src/graph/sqlite/sqlite-store.ts';
import type { Fact } from '../../src/ledger/fact.ts';
import { PACKAGE_ROOT } from '../../src/package-root.ts';
import { TINY_CATALOGUE } from '../catalogue/tiny-catalogue.ts';
import { command, tinyStore } from '../cli/command-line.ts';
import { annotate, emptyDatabase, everything, moveIn, takeOffWeights, theirs } from '../neo4j/neighbour.ts';
import { SHARED_SERVERS } from '../neo4j/shared-servers.ts';
import { TINY_ORGANIZATION } from '../organization/tiny-organization.ts';
import { type Files, temporaryFolder } from '../parsing/temporary-folder.ts';
import { chain, framework } from './sample-changes.ts';

const servers = SHARED_SERVERS;

/** The standard under other refs, so that its records can be carried over. */
const EDITION_2: Files = {
  'frameworks/std/framework.yaml': TINY_CATALOGUE['frameworks/std/framework.yaml'],
  'frameworks/std/provisions.csv': `ref,parent,kind,title,assessable,replaces
4,,clause,Context,,
4.3,4,requirement,Understanding,yes,4.1
4.2,4,requirement,Parties,yes,
A.2,,control,Policy,yes,
`,
};

/** The organization without one piece of evidence that only an analyst links to. */
const WITHOUT_DRAFT: Files = {
  ...TINY_ORGANIZATION,
  'evidence.csv': TINY_ORGANIZATION['evidence.csv'].replace('E-3,Draft,policy,DRAFT,,,,,\n', ''),
};

/** Every record and link of the tiny folders. */
async function tinyFacts(directory: string): Promise<readonly Fact[]> {
  const store = await openSqliteStore({ directory });
  const facts: Fact[] = [];
  for (const ledger of ['catalogue', 'acme'])
    for await (const batch of store.scan(ledger)) facts.push(...batch);
  await store.close();
  return facts;
}

/** What every command leaves alone does not depend on the version of Neo4j: whether it opens a database is tried on both. */
describe.skipIf(servers.lts === null)(
  'a store beside another application in one database of Neo4j lts',
  { timeout: 240_000 },
  () => {
    const uri = servers.lts;
    let driver: Driver;
    let embedded: string;
    let before: string;

    const run = (...words: string[]) => command([...words, '--neo4j', uri!]);
    const load = (files: Files, ...words: string[]) => run('load', temporaryFolder(files), ...words);

    /** Gives a command that must end well and leave everything of the other application as it is. */
    async function mustLeaveTheirs(...words: string[]): Promise<string> {
      const { exit, out, err } = await run(...words);
      expect([exit, err]).toEqual([0, expect.not.stringContaining('STORE_')]);
      expect(await theirs(driver)).toBe(before);
      return out;
    }

    beforeAll(async () => {
      await emptyDatabase(uri!);
      driver = neo4j.driver(uri!, undefined, { disableLosslessIntegers: true });
      embedded = await tinyStore();
      await moveIn(driver, await tinyFacts(embedded));
      before = await theirs(driver);
    });

    afterAll(async () => {
      await driver.close();
      await emptyDatabase(uri!);
    });

    it('is made by load, and equals the store that has a database of its own', async () => {
      await mustLeaveTheirs('load', temporaryFolder(TINY_CATALOGUE), '--at', '2026-02-01T00:00:00Z');
      await mustLeaveTheirs('load', temporaryFolder(TINY_ORGANIZATION), '--at', '2026-02-01T00:00:00Z');
      const words = ['coverage', '--framework', 'std', '--as-of', '2026-11-24', '--json'];
      const alone = await command([...words, '--data', embedded]);
      expect(JSON.parse(await mustLeaveTheirs(...words))).toEqual(JSON.parse(alone.out));
      const texts = temporaryFolder({ 'texts.csv': 'ref,text\n4.1,Understand it.\n' });
      await mustLeaveTheirs('load-text', 'std', join(texts, 'texts.csv'), '--organization', 'acme');
    });

    it('marks every link that begins at its nodes', async () => {
      const { records } = await driver.executeQuery(
        `MATCH (n) WHERE any(label IN labels(n) WHERE label STARTS WITH 'Aims')
OPTIONAL MATCH (n)-[r]->() WHERE r.aimsId IS NULL
RETURN count(DISTINCT n) AS marked, count(r) AS unmarked`,
      );
      expect(records[0]!.toObject()).toEqual({ marked: expect.any(Number), unmarked: 0 });
      expect(records[0]!.get('marked')).toBeGreaterThan(20);
    });

    it('leaves what an analyst added to its records', async () => {
      await annotate(driver);
      before = await theirs(driver);
      expect(before).toContain('analystDay');
      expect(before).toContain('analystWeight');
      await mustLeaveTheirs('doctor');
      await mustLeaveTheirs('rebuild');
      await mustLeaveTheirs('doctor');
      await mustLeaveTheirs('ledger', 'verify');
      await mustLeaveTheirs('history', 'E-1');
    });

    it('leaves it when records are stated again', async () => {
      const changed = TINY_ORGANIZATION['evidence.csv'].replace('E-1,Policy', 'E-1,Policy of 2026');
      await mustLeaveTheirs('load', temporaryFolder({ ...TINY_ORGANIZATION, 'evidence.csv': changed }));
      const folder = temporaryFolder();
      await mustLeaveTheirs('ledger', 'export', join(folder, 'all.jsonl'));
      await mustLeaveTheirs('ledger', 'import', join(folder, 'all.jsonl'));
      await mustLeaveTheirs('load', temporaryFolder(EDITION_2));
      await mustLeaveTheirs('upgrade', 'std', 'std', '--apply');
      await mustLeaveTheirs('retire', 'law-to-std', '--despite', 'acme');
      await mustLeaveTheirs('doctor');
      await mustLeaveTheirs('report', 'full', '--out', join(folder, 'r.xlsx'));
    });

    it('leaves a record that is removed as a former record where an analyst linked to it', async () => {
      expect(await load(WITHOUT_DRAFT, '--prune', '--overwrite')).toMatchObject({ exit: 0 });
      const { records } = await driver.executeQuery(
        "MATCH (t:Ticket {id: 'T-2'})-[:ABOUT]->(n) RETURN labels(n) AS labels, properties(n) AS held",
      );
      expect(records.map((record) => record.toObject())).toEqual([
        { labels: ['AimsFormer'], held: { formerly: 'Evidence acme/E-3' } },
      ]);
      expect(JSON.parse(await theirs(driver))).toEqual(JSON.parse(before));
      expect(await run('doctor')).toMatchObject({ exit: 0 });
      expect(await load(TINY_ORGANIZATION)).toMatchObject({ exit: 0 });
      await mustLeaveTheirs('doctor');
    });

    it('is rebuilt after damage, without a word on what is theirs', async () => {
      for (const text of [
        "MATCH (n:AimsEvidence {id: 'acme/E-1'}) SET n.title = 'Other', n.note = 'Mine' REMOVE n.kind",
        "MATCH (n:AimsProvision {id: 'std:4.2'}) DETACH DELETE n",
        "CREATE (:Evidence:AimsEvidence {id: 'acme/E-9', organization: 'acme'})",
      ])
        await driver.executeQuery(text);
      before = await theirs(driver);
      const { exit } = await run('doctor');
      expect(exit).not.toBe(0);
      await mustLeaveTheirs('rebuild');
      await mustLeaveTheirs('doctor');
    });

    it('leaves it when the organization is removed, of which nothing else stays', async () => {
      await takeOffWeights(driver);
      before = await theirs(driver);
      await mustLeaveTheirs('organization', 'remove', 'acme', '--yes', 'acme');
      await mustLeaveTheirs('doctor');
      await mustLeaveTheirs('ledger', 'verify');
      const { records } = await driver.executeQuery(
        `MATCH (n) WHERE any(label IN labels(n) WHERE label STARTS WITH 'Aims')
AND any(whose IN [n.organization, n.ledger, n.name] WHERE whose = 'acme')
RETURN labels(n) AS labels`,
      );
      expect(records.map((record) => record.get('labels'))).toEqual([]);
    });
  },
);

/** The statement of the page that removes the product from a database. */
const REMOVAL = /```\n(MATCH .*DETACH DELETE n)\n```/.exec(
  readFileSync(join(PACKAGE_ROOT, 'docs/cypher.md'), 'utf8'),
)![1]!;

/** What would collide, by what is said of it. */
const COLLISIONS: readonly (readonly [string, readonly string[], RegExp])[] = [
  [
    'a node with a mark',
    ["CREATE (:AimsSupplier {name: 'Theirs'})"],
    /contains nodes with the label AimsSupplier, which this product uses and did not write there\. Nothing was changed\./,
  ],
  [
    'a link with a mark',
    ["CREATE ()-[:SUPPORTS {aimsId: 'theirs'}]->()"],
    /contains SUPPORTS links with the property aimsId, which this product uses/,
  ],
  [
    'a constraint on the key of a label that they use',
    [
      'CREATE CONSTRAINT theirs FOR (n:Framework) REQUIRE n.slug IS UNIQUE',
      "CREATE (:Framework {slug: 'std'})",
    ],
    /has the constraint "theirs" of another application on nodes with the label Framework \(slug\)\. .*DROP CONSTRAINT `theirs`/,
  ],
  [
    'a constraint on what records may share',
    ['CREATE CONSTRAINT theirs FOR (n:Evidence) REQUIRE n.title IS UNIQUE'],
    /"theirs" of another application on nodes with the label Evidence \(title\)/,
  ],
  [
    'an index in the place of a constraint',
    ['CREATE INDEX theirs FOR (n:AimsFramework) ON (n.slug)'],
    /cannot store the graph: There already exists an index .*AimsFramework.* Remove what is in the way/,
  ],
];

describe.each(['lts', 'current'] as const)('a database of Neo4j %s', (version) => {
  const uri = servers[version];
  describe.skipIf(uri === null)(
    uri === null ? 'which is not here' : 'of others',
    { timeout: 240_000 },
    () => {
      it.each(COLLISIONS)('is refused and left as it is where it has %s', async (_, texts, sentence) => {
        await emptyDatabase(uri!);
        const driver = neo4j.driver(uri!, undefined, { disableLosslessIntegers: true });
        for (const text of texts) await driver.executeQuery(text);
        const before = await everything(driver);
        for (const words of [['load', temporaryFolder(TINY_CATALOGUE)], ['doctor'], ['rebuild']]) {
          const { exit, out, err } = await command([...words, '--neo4j', uri!]);
          expect([exit, out]).toEqual([3, '']);
          expect(err).toMatch(/^STORE_OCCUPIED /);
          expect(err).toMatch(sentence);
        }
        expect(await everything(driver)).toBe(before);
        await driver.close();
        await emptyDatabase(uri!);
      });

      it('is refused where an earlier version wrote it, which marked nothing', async () => {
        await emptyDatabase(uri!);
        const driver = neo4j.driver(uri!, undefined, { disableLosslessIntegers: true });
        await driver.executeQuery("CREATE (:StoreFormat {name: 'aims-crosswalk', format: 4})");
        await driver.executeQuery("CREATE (:Framework {slug: 'std'})");
        const before = await everything(driver);
        const { exit, err } = await command(['load', temporaryFolder(TINY_CATALOGUE), '--neo4j', uri!]);
        expect(exit).toBe(3);
        expect(err).toMatch(
          /^STORE_TOO_OLD The Neo4j database at \S+ was written by an older version of the product in store format 4\. .*has changed nothing\. Make a new store in another or an emptied database/,
        );
        expect(await everything(driver)).toBe(before);
        await driver.close();
        await emptyDatabase(uri!);
      });

      it('keeps all that is theirs through an import, and through the removal that the page shows', async () => {
        await emptyDatabase(uri!);
        const driver = neo4j.driver(uri!, undefined, { disableLosslessIntegers: true });
        const embedded = await tinyStore();
        await moveIn(driver, await tinyFacts(embedded));
        const before = await everything(driver);
        const file = join(temporaryFolder(), 'all.jsonl');
        expect(await command(['ledger', 'export', file, '--data', embedded])).toMatchObject({ exit: 0 });
        expect(await command(['ledger', 'import', file, '--neo4j', uri!])).toMatchObject({ exit: 0 });
        expect(await command(['doctor', '--neo4j', uri!])).toMatchObject({ exit: 0 });
        await driver.executeQuery(REMOVAL);
        for (const row of (
          await driver.executeQuery('SHOW CONSTRAINTS YIELD name, labelsOrTypes, properties')
        ).records)
          if (row.get('properties').includes('aimsId') || row.get('labelsOrTypes')[0].startsWith('Aims'))
            await driver.executeQuery(`DROP CONSTRAINT \`${row.get('name')}\``);
        expect(await everything(driver)).toBe(before);
        await driver.close();
        await emptyDatabase(uri!);
      });

      it('refuses a change whole where a constraint that was made later is in the way', async () => {
        await emptyDatabase(uri!);
        const driver = neo4j.driver(uri!, undefined, { disableLosslessIntegers: true });
        const store = await openNeo4jStore({ uri: uri!, user: null, password: null, database: null });
        const changes = chain('catalogue', [{ facts: [framework('f')] }, { facts: [framework('g', 'f')] }]);
        await store.append(changes[0]!);
        await driver.executeQuery('CREATE CONSTRAINT theirs FOR (n:Framework) REQUIRE n.title IS UNIQUE');
        await expect(store.append(changes[1]!)).rejects.toMatchObject({
          code: 'STORE_OCCUPIED',
          message: expect.stringMatching(
            /^A constraint in the Neo4j database refused what this product writes, and nothing of it was written: Node\(\d+\) already exists with label `Framework` and property `title` = 'f'\. Drop the constraint/,
          ),
        });
        expect(await store.heads()).toMatchObject([{ seq: 1 }]);
        await driver.executeQuery('DROP CONSTRAINT theirs');
        await driver.executeQuery('CREATE CONSTRAINT later FOR (n:Framework) REQUIRE n.slug IS UNIQUE');
        expect(await store.append(changes[1]!)).toMatchObject({ outcome: 'appended' });
        await store.close();
        // Nobody else has nodes with this label, so the constraint asks nothing of the product that it does not fulfil.
        await (await openNeo4jStore({ uri: uri!, user: null, password: null, database: null })).close();
        await driver.close();
        await emptyDatabase(uri!);
      });
    },
  );
});
