import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../src/package-root.ts';
import { compareWriters } from './compare-writers.ts';
import { fillStore } from './fill-store.ts';
import { LARGE, MEDIUM, SMALL, type WorldSize } from './generate-world.ts';
import { measureCypher } from './measure-cypher.ts';
import { measureEngine } from './measure-engine.ts';
import { measureExplorer } from './measure-explorer.ts';
import { measureFairness } from './measure-fairness.ts';
import { measureGrowth } from './measure-growth.ts';
import { measureKnown } from './measure-known.ts';
import { measureLists } from './measure-lists.ts';
import { measureNeo4j } from './measure-neo4j.ts';
import { measureOrganizations } from './measure-organizations.ts';
import type { StepsRow } from './measure-steps.ts';
import { measureLoad, measureServing, measureSnapshots, withFolder } from './measure-store.ts';
import { measureVerify } from './measure-verify.ts';
import { measureVisible, watchChanges } from './measure-visible.ts';
import { namesOfWork } from './measured-work.ts';
import { comparePeers } from './peers/compare-peers.ts';
import { plotGrowth } from './plot-growth.ts';
import { besideCypher, type Row, Table } from './table.ts';

/**
 * Each part runs in a process of its own, so that none pays for the memory of another, and with a heap of this many
 * megabytes: a part that needed more would end.
 */
const HEAP = 1_200;
type Part = (size: WorldSize, table: Table, directory: string, server: string | null) => Promise<void>;
const PARTS: Readonly<Record<string, Part>> = {
  engine: measureEngine,
  load: measureLoad,
  snapshots: measureSnapshots,
  serving: measureServing,
  visible: measureVisible,
  cypher: measureCypher,
};
/** The collector rarely comes in the way of a step that has much room; the clock of a thread is experimental in Node. */
const STEP_OPTIONS = [
  `--max-old-space-size=${HEAP}`,
  '--max-semi-space-size=64',
  '--disable-warning=ExperimentalWarning',
];
const SIZES = { S: SMALL, M: MEDIUM, L: LARGE };

function sizeNamed(size: string | undefined): keyof typeof SIZES {
  return size === 'L' || size === 'M' ? size : 'S';
}

/** @param server the address of the Neo4j server that holds the store; absent: it is in the directory */
function measurePart(
  part: string,
  size: string,
  directory: string,
  ...server: string[]
): Promise<readonly Row[]> {
  return partOf([part, size, directory, ...server], [`--max-old-space-size=${HEAP}`]);
}

/** What a part sends that runs in a process with these options. */
function partOf<T>(words: readonly string[], execArgv: readonly string[]): Promise<T> {
  const child = fork(process.argv[1]!, ['--part', ...words], { execArgv: [...execArgv] });
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T));
    child.once('exit', (code) => reject(new Error(`The part ${words.join(' ')} ended with ${code}.`)));
  });
}

async function measureAll(sizes: readonly string[]): Promise<void> {
  let rows: readonly Row[] = [];
  for (const size of sizes) {
    await withFolder(async (directory) => {
      for (const part of Object.keys(PARTS)) {
        // Of size L a server answers the texts only after minutes.
        if (part === 'cypher' && size === 'L') continue;
        const measured = await measurePart(part, size, directory);
        rows = part === 'cypher' ? besideCypher(rows, measured) : [...rows, ...measured];
      }
    });
  }
  console.table(rows);
}

/** Loads and first answers on a Neo4j server. */
async function measureOnNeo4j(size: string): Promise<void> {
  await withFolder(async (directory) => {
    for await (const rows of measureNeo4j(size, (part, server) => measurePart(part, size, directory, server)))
      console.table(rows.map(({ cypher: _, ...row }) => row));
  });
}

/** Others' waits while one client asks the dearest questions. */
async function measureSharing(size: WorldSize): Promise<void> {
  await onFilledStore(size, (directory) => ended(['--part', 'fairness', size.name, directory]));
}

/** For how long each question and each piece of work in the background holds the event loop. */
async function measureHolding(size: WorldSize): Promise<void> {
  await onFilledStore(size, async (directory) => {
    const only = process.env.BENCH_QUESTION;
    const rows: StepsRow[] = [];
    for (const name of only === undefined ? await namesOfWork(directory) : [only])
      rows.push(await partOf<StepsRow>(['steps', name, directory], STEP_OPTIONS));
    console.table(rows);
  });
}

/** Measures on a store of its own; one that is kept (`BENCH_DATA`) is filled only once. */
async function onFilledStore(size: WorldSize, work: (directory: string) => Promise<void>): Promise<void> {
  const kept = process.env.BENCH_DATA;
  const measure = async (directory: string): Promise<void> => {
    if (!existsSync(directory) || readdirSync(directory).length === 0)
      await ended(['--part', 'fill', size.name, directory]);
    await work(directory);
  };
  await (kept === undefined ? withFolder(measure) : measure(kept));
}

/** What the explorer weighs, and how long its screens take in Chromium. */
async function measurePage(size: WorldSize): Promise<void> {
  await onFilledStore(size, (directory) => ended(['--part', 'explorer', size.name, directory]));
}

/** Prints what questions cost in five sizes, and draws it for the documentation. */
function drawGrowth(): void {
  const growths = measureGrowth();
  console.table(
    growths.flatMap(({ question, points }) =>
      points.map(({ edges, ms }) => ({
        question,
        edges,
        ms: ms.toFixed(2),
        'µs per edge': ((ms / edges) * 1_000).toFixed(3),
      })),
    ),
  );
  writeFileSync(join(PACKAGE_ROOT, 'docs/pictures/growth.svg'), plotGrowth(growths));
}

/** The number that the command names, as text. */
function numberAsked(otherwise: number): string {
  return process.argv.find((word) => /^\d+$/.test(word)) ?? `${otherwise}`;
}

async function ended(words: readonly string[]): Promise<void> {
  const execArgv = [`--max-old-space-size=${HEAP}`, '--expose-gc'];
  const child = fork(process.argv[1]!, words, { execArgv });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}.`);
}

const [flag, part = '', size, directory, server = null] = process.argv.slice(2);
if (flag === '--part' && part === 'fill') {
  await fillStore(SIZES[sizeNamed(size)], directory!);
} else if (flag === '--part' && part === 'steps') {
  // Only this process reads the clock of a thread, of which Node warns.
  const { measureSteps } = await import('./measure-steps.ts');
  process.send?.(await measureSteps(size!, directory!));
} else if (flag === '--part' && part === 'lists') {
  console.table(await measureLists(SIZES[sizeNamed(size)]));
} else if (flag === '--part' && part === 'explorer') {
  console.table(await measureExplorer(directory!));
} else if (flag === '--part' && part === 'known') {
  console.table(await measureKnown(directory!, Number(size)));
} else if (flag === '--part' && part === 'verify') {
  console.table(await measureVerify(directory!, Number(size)));
} else if (flag === '--part' && part === 'peers') {
  console.table(await comparePeers(SIZES[sizeNamed(size)]));
} else if (flag === '--part' && part === 'growth') {
  drawGrowth();
} else if (flag === '--part' && part === 'fairness') {
  console.table(await measureFairness(directory!));
} else if (flag === '--part' && part === 'organizations') {
  console.table(await measureOrganizations(Number(size), directory!));
} else if (flag === '--part' && part === 'watch') {
  await watchChanges(directory!);
} else if (flag === '--part') {
  const name = sizeNamed(size);
  const table = new Table(name);
  await PARTS[part]!(SIZES[name], table, directory!, server);
  process.send?.(table.rows);
} else if (process.argv.includes('explorer')) {
  await measurePage(process.argv.includes('S') ? SMALL : MEDIUM);
} else if (process.argv.includes('neo4j')) {
  await measureOnNeo4j(process.argv.includes('L') ? 'L' : 'S');
} else if (process.argv.includes('peers')) {
  await ended(['--part', 'peers', process.argv.includes('M') ? 'M' : 'S']);
} else if (process.argv.includes('growth')) {
  await ended(['--part', 'growth']);
} else if (process.argv.includes('organizations')) {
  await withFolder((directory) => ended(['--part', 'organizations', numberAsked(10_000), directory]));
} else if (process.argv.includes('fairness')) {
  await measureSharing(process.argv.includes('S') ? SMALL : MEDIUM);
} else if (process.argv.includes('steps')) {
  await measureHolding(process.argv.includes('S') ? SMALL : MEDIUM);
} else if (process.argv.includes('lists')) {
  await ended(['--part', 'lists', process.argv.includes('S') ? 'S' : 'M']);
} else if (process.argv.includes('known')) {
  await withFolder((directory) => ended(['--part', 'known', numberAsked(100_000), directory]));
} else if (process.argv.includes('verify')) {
  await withFolder((directory) => ended(['--part', 'verify', numberAsked(200_000), directory]));
} else if (process.argv.includes('report')) {
  console.table(await compareWriters());
} else {
  const isLarge = process.argv.includes('L') || process.env.BENCH_SIZE === 'L';
  await measureAll(isLarge ? ['S', 'L'] : ['S']);
}
