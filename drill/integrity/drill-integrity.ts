import { existsSync } from 'node:fs';
import { classpathFile, findJava, launchNeo4j } from '../../test/neo4j/launch.ts';
import { editsOfNeo4j, editsOfSqlite, FAULTS, type Outcomes } from './random-edits.ts';

const EDITS = 1_000;
const SEED = 15;

/**
 * Edits a small store of each kind at random and asks it everything: each edit must be refused or harmless. Words:
 * `sqlite` or `neo4j` for one store alone, and how many edits are made.
 */
export async function drillIntegrity(words: readonly string[]): Promise<boolean> {
  const edits = Number(words.find((word) => /^\d+$/.test(word)) ?? EDITS);
  const isAsked = (store: string): boolean =>
    words.includes(store) || words.every((word) => /^\d+$/.test(word));
  const faulty = (what: string): void => console.error(`  ${what}`);
  let isSound = true;
  if (isAsked('sqlite')) {
    console.log(`${edits} random edits of an embedded store`);
    isSound &&= tell(await editsOfSqlite(edits, SEED, faulty));
  }
  if (isAsked('neo4j')) {
    console.log(`${edits} random edits of a Neo4j store`);
    isSound = (await drillNeo4j(edits, faulty)) && isSound;
  }
  return isSound;
}

async function drillNeo4j(edits: number, faulty: (what: string) => void): Promise<boolean> {
  if (!existsSync(classpathFile('lts')) || (await findJava('lts')) === null) {
    console.log('skipped: there is no Neo4j here');
    return true;
  }
  const server = await launchNeo4j('lts');
  try {
    return tell(await editsOfNeo4j(server.uri, edits, SEED, faulty));
  } finally {
    await server.remove();
  }
}

/** Prints how often each outcome was seen; returns whether none of them is a fault. */
function tell(outcomes: Outcomes): boolean {
  console.table([...outcomes].map(([outcome, count]) => ({ outcome, count })));
  return FAULTS.every((fault) => !outcomes.has(fault));
}
