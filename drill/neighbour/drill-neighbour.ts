import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { openSqliteStore } from '../../src/graph/sqlite/sqlite-store.ts';
import type { Fact } from '../../src/ledger/fact.ts';
import { PACKAGE_ROOT } from '../../src/package-root.ts';
import { launchNeo4j, VERSIONS } from '../../test/neo4j/launch.ts';
import { annotate, moveIn, takeOffWeights, theirs } from '../../test/neo4j/neighbour.ts';

const PROGRAM = join(PACKAGE_ROOT, 'dist', 'src', 'cli', 'main.js');

/**
 * `npm run drill -- neighbour [VERSION]`: gives every command that writes on a Neo4j database in which another application
 * has nodes with the same labels and keys, links of the same types, constraints and indexes, and an analyst has added to
 * the product's records. True where everything of theirs is byte for byte what it was after each command.
 */
export async function drillNeighbour(words: readonly string[]): Promise<boolean> {
  const version = VERSIONS.find((known) => known === words[0]) ?? 'lts';
  const place = mkdtempSync(join(tmpdir(), 'aims-neighbour-'));
  const server = await launchNeo4j(version);
  const driver = neo4j.driver(server.uri, undefined, { disableLosslessIntegers: true });
  try {
    await moveIn(driver, await bundledFacts(join(place, 'data')));
    let before = await theirs(driver);
    let [left, given] = [0, 0];
    for (const step of stepsIn(place)) {
      if (typeof step === 'function') {
        await step(driver);
        before = await theirs(driver);
        continue;
      }
      const { exit, said } = await run([...step, '--neo4j', server.uri]);
      const isLeft = exit === 0 && (await theirs(driver)) === before;
      given++;
      if (isLeft) left++;
      const shown = step.map((word) => word.replace(`${place}/`, '')).join(' ');
      console.log(
        `${isLeft ? 'left as it was' : 'HARM          '}  ${shown}${exit === 0 ? '' : `: ${exit} ${said}`}`,
      );
    }
    const [nodes, , links] = JSON.parse(before) as readonly (readonly unknown[])[];
    console.log(
      `After ${left} of ${given} commands, ${nodes!.length} nodes and ${links!.length} links of others, what they added to records, their constraints and their indexes were byte for byte what they were.`,
    );
    return left === given;
  } finally {
    await driver.close();
    await server.remove();
    rmSync(place, { recursive: true, force: true });
  }
}

/** The words of a command, or what the analyst does. */
type Step = readonly string[] | ((driver: Driver) => Promise<void>);

function stepsIn(place: string): readonly Step[] {
  const file = join(place, 'all.jsonl');
  const seed = join(PACKAGE_ROOT, 'seed');
  return [
    ['load', '--bundled'],
    ['load', seed],
    annotate,
    ['doctor'],
    ['rebuild'],
    ['doctor'],
    ['ledger', 'verify'],
    ['ledger', 'export', file],
    ['ledger', 'import', file],
    ['load', renamed(seed, join(place, 'renamed'))],
    ['load', '--prune', withoutLast(seed, join(place, 'pruned'))],
    ['doctor'],
    ['report', 'gap', '--out', join(place, 'gap.xlsx')],
    // What they wrote on links would go with the links.
    takeOffWeights,
    ['organization', 'remove', 'northbridge', '--yes', 'northbridge'],
    ['doctor'],
    ['ledger', 'verify'],
  ];
}

/** The folder with evidence under other titles. */
function renamed(folder: string, copy: string): string {
  return edited(folder, copy, ['evidence.csv'], (line) => line.replace(/^(EV-\d+),(?!")/, '$1,Renamed '));
}

/** The folder without its last piece of evidence, to which an analyst has linked, and without its links. */
function withoutLast(folder: string, copy: string): string {
  const lines = readFileSync(join(folder, 'evidence.csv'), 'utf8').trimEnd().split('\n');
  const [last = ''] = lines.at(-1)!.split(',');
  const tables = ['evidence.csv', 'supports.csv', 'demonstrates.csv'];
  return edited(folder, copy, tables, (line) => (line.startsWith(`${last},`) ? null : line));
}

/** A copy of a folder with some lines of its tables edited; null: the line goes. */
function edited(
  folder: string,
  copy: string,
  tables: readonly string[],
  edit: (line: string) => string | null,
): string {
  cpSync(folder, copy, { recursive: true });
  for (const table of tables) {
    const lines = readFileSync(join(copy, table), 'utf8').split('\n');
    writeFileSync(join(copy, table), lines.flatMap((line) => edit(line) ?? []).join('\n'));
  }
  return copy;
}

/** Every record and link of the bundled catalogue and the invented organization. */
async function bundledFacts(data: string): Promise<readonly Fact[]> {
  for (const words of [
    ['load', '--bundled'],
    ['load', join(PACKAGE_ROOT, 'seed')],
  ]) {
    const { exit, said } = await run([...words, '--data', data]);
    if (exit !== 0) throw new Error(said);
  }
  const store = await openSqliteStore({ directory: data });
  const facts: Fact[] = [];
  for (const { ledger } of await store.heads())
    for await (const batch of store.scan(ledger)) facts.push(...batch);
  await store.close();
  return facts;
}

function run(words: readonly string[]): Promise<{ readonly exit: number; readonly said: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [PROGRAM, ...words], (error, _, said) =>
      resolve({ exit: error === null ? 0 : Number(error.code ?? 1), said: said.trim() }),
    );
  });
}
