import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openSqliteStore } from '../../src/graph/sqlite/sqlite-store.ts';
import type { Fact } from '../../src/ledger/fact.ts';
import { TINY_CATALOGUE } from '../catalogue/tiny-catalogue.ts';
import { command, tinyStore } from '../cli/command-line.ts';
import { annotate, emptyDatabase, moveIn, theirs } from '../neo4j/neighbour.ts';
import { TINY_ORGANIZATION } from '../organization/tiny-organization.ts';
import { type Files, temporaryFolder } from '../parsing/temporary-folder.ts';

const servers = inject('neo4j');

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

describe.each(['lts', 'current'] as const)(
  'beside another application in one database of Neo4j %s',
  (version) => {
    const uri = servers[version];
    describe.skipIf(uri === null)(
      uri === null ? 'which is not here' : 'a store',
      { timeout: 240_000 },
      () => {
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
      },
    );
  },
);
