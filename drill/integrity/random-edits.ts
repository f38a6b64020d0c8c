import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { Dice } from '../../bench/dice.ts';
import { openNeo4jStore } from '../../src/graph/neo4j/neo4j-store.ts';
import { databaseFile } from '../../src/graph/sqlite/database-file.ts';
import { openSqliteStore } from '../../src/graph/sqlite/sqlite-store.ts';
import { editNeo4j } from './edit-neo4j.ts';
import { type EditOutcome, outcomeOfEdit } from './edit-outcome.ts';
import { editSqlite } from './edit-sqlite.ts';
import { answersOfSmallWorld, fillSmallWorld } from './small-world.ts';

/** How often each outcome was seen. */
export type Outcomes = ReadonlyMap<EditOutcome, number>;

/**
 * Edits a small embedded store at random, each time from the same state, and asks it everything.
 *
 * @param faulty is told of each edit that was neither refused nor harmless
 */
export async function editsOfSqlite(
  edits: number,
  seed: number,
  faulty: (what: string) => void,
): Promise<Outcomes> {
  const dice = new Dice(seed);
  const home = await mkdtemp(join(tmpdir(), 'aims-drill-'));
  const outcomes = new Map<EditOutcome, number>();
  try {
    const whole = join(home, 'whole');
    const store = await openSqliteStore({ directory: whole });
    await fillSmallWorld(store);
    const before = await answersOfSmallWorld(store);
    await store.close();
    for (let done = 0; done < edits; ) {
      const directory = join(home, `edit-${done}`);
      mkdirSync(directory);
      for (const suffix of ['', '-wal'])
        if (existsSync(`${databaseFile(whole)}${suffix}`))
          copyFileSync(`${databaseFile(whole)}${suffix}`, `${databaseFile(directory)}${suffix}`);
      const what = editSqlite(databaseFile(directory), dice);
      if (what !== null) {
        note(outcomes, await outcomeOfEdit(() => openSqliteStore({ directory }), before), what, faulty);
        done++;
      }
      rmSync(directory, { recursive: true });
    }
    return outcomes;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** The same of an empty Neo4j database, of which each edit is undone again. */
export async function editsOfNeo4j(
  uri: string,
  edits: number,
  seed: number,
  faulty: (what: string) => void,
): Promise<Outcomes> {
  const dice = new Dice(seed);
  const outcomes = new Map<EditOutcome, number>();
  const driver = neo4j.driver(uri, undefined, { telemetryDisabled: true });
  const open = () => openNeo4jStore({ uri, user: null, password: null, database: null });
  try {
    const store = await open();
    await fillSmallWorld(store);
    const before = await answersOfSmallWorld(store);
    await store.close();
    for (let done = 0; done < edits; ) {
      const edit = await editNeo4j(driver, dice).catch(() => null);
      if (edit === null) continue;
      note(outcomes, await outcomeOfEdit(open, before), edit.what, faulty);
      await edit.undo();
      done++;
    }
    const again = await outcomeOfEdit(open, before);
    if (again !== 'answered as before') throw new Error(`After all edits were undone the store ${again}.`);
    return outcomes;
  } finally {
    await driver.close();
  }
}

function note(
  outcomes: Map<EditOutcome, number>,
  outcome: EditOutcome,
  what: string,
  faulty: (what: string) => void,
): void {
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  if (FAULTS.includes(outcome)) faulty(`${outcome}: ${what}`);
}

/** What must never be seen. */
export const FAULTS: readonly EditOutcome[] = ['answered otherwise', 'failed'];
