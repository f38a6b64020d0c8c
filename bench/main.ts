import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CatalogueIndex } from '../src/coverage/projection/catalogue-index.ts';
import { CatalogueRecords } from '../src/coverage/projection/catalogue-records.ts';
import { OrganizationIndex } from '../src/coverage/projection/organization-index.ts';
import { OrganizationRecords } from '../src/coverage/projection/organization-records.ts';
import { Projection } from '../src/coverage/projection/projection.ts';
import { answerCoverage } from '../src/coverage/questions/coverage.ts';
import { findGaps } from '../src/coverage/questions/gaps.ts';
import { answerMatrix } from '../src/coverage/questions/matrix.ts';
import { openFeed } from '../src/feed/feed.ts';
import { openSqliteStore } from '../src/graph/sqlite/sqlite-store.ts';
import { EMPTY_STATE } from '../src/ledger/change.ts';
import { LoadedFolders } from '../src/loaded-folders.ts';
import { touchMappings, touchMatrix } from './floors.ts';
import { generateWorld, LARGE, ORGANIZATION, SMALL, TODAY, type WorldSize } from './generate-world.ts';
import { measureHttp } from './http.ts';
import { medianOf, timeOf } from './stopwatch.ts';

const OPTIONS = {
  actor: 'local',
  at: null,
  dryRun: false,
  overwrite: true,
  prune: false,
  progress: () => {},
};

interface Row {
  readonly size: string;
  readonly what: string;
  readonly ms: string;
  readonly floor: string;
  readonly ratio: string;
}
const rows: Row[] = [];

function tell(size: string, what: string, ms: number, floor: number | null = null): void {
  rows.push({
    size,
    what,
    ms: ms.toFixed(3),
    floor: floor === null ? '' : floor.toFixed(3),
    ratio: floor === null ? '' : `${(ms / floor).toFixed(1)} ×`,
  });
}

async function measureEngine(size: WorldSize): Promise<void> {
  const { name } = size;
  const world = generateWorld(size);
  const state = { catalogue: EMPTY_STATE, organization: EMPTY_STATE };
  const built = await timeOf(() => {
    const index = new CatalogueIndex(CatalogueRecords.of(world.catalogue));
    return { index, organization: new OrganizationIndex(index, OrganizationRecords.of(world.organization)) };
  });
  tell(name, 'build the projection', built.ms);
  const { index, organization } = built.value;
  const fresh = (): Projection => new Projection(index, organization, state);
  const projection = fresh();
  const choice = { system: null, asOf: TODAY, crosswalks: null };
  const slugs = projection.chosenCrosswalks(null);
  const chosen = await timeOf(() => projection.evaluation(slugs, 0));
  tell(name, 'choose crosswalks', chosen.ms);
  const { choice: crosswalks } = chosen.value;
  const extents = new Uint8Array(index.provisions.length).fill(2);
  const floor = medianOf(() => touchMappings(index, crosswalks, extents));
  const words = Array.from({ length: Math.ceil(size.systems / 32) }, () =>
    new Int32Array(index.provisions.length).fill(7),
  );
  const matrixFloor = medianOf(() => touchMatrix(index, crosswalks, words), 11);
  const framework = world.catalogue.frameworks[1]!.slug;
  answerCoverage(projection, { ...choice, system: 'S-0' }, framework);
  const oneSystem = medianOf(
    (run) => answerCoverage(projection, { ...choice, system: `S-${run % size.systems}` }, framework),
    Math.min(size.systems - 1, 201),
  );
  tell(name, 'coverage of one framework, one system (organization part warm)', oneSystem, floor);
  let day = 0;
  const anotherDate = medianOf(() => {
    day++;
    const asOf = new Date(Date.UTC(2025, 0, day)).toISOString().slice(0, 10);
    return answerCoverage(projection, { ...choice, asOf, system: 'S-1' }, framework);
  }, 31);
  tell(name, 'the same at a date never asked before', anotherDate, floor);
  const cold = name === 'S' ? 51 : 3;
  // The crosswalk choice is made beforehand, as in a server that answers its second question.
  const matrix = medianOf((run) => {
    const asOf = new Date(Date.UTC(2027, 0, run + 1)).toISOString().slice(0, 10);
    return answerMatrix(projection, { ...choice, asOf }, null);
  }, cold);
  tell(name, `whole matrix (${size.systems} × ${size.frameworks})`, matrix, matrixFloor);
  const gaps = medianOf(
    (run) => findGaps(projection, { ...choice, system: `S-${run}` }, null),
    Math.min(cold, 31),
  );
  tell(name, 'gaps with leverage, one system, all frameworks', gaps, floor);
  tell(name, 'resident memory of the engine, in MB', process.memoryUsage().rss / 1e6);
}

async function measureStore(size: WorldSize): Promise<void> {
  const world = generateWorld(size);
  const directory = await mkdtemp(join(tmpdir(), 'aims-bench-'));
  const store = await openSqliteStore({ directory });
  try {
    const feed = await openFeed(store);
    const loads = new LoadedFolders(store, feed);
    const loaded = await timeOf(() =>
      loads.load({ catalogue: world.catalogue, organization: world.organization }, OPTIONS),
    );
    if (!loaded.value.ok) throw new Error(JSON.stringify(loaded.value.problems));
    tell(size.name, 'load into the embedded store', loaded.ms);
    const [evidence, ...rest] = world.organization.evidence;
    const changed = { ...world.organization, evidence: [{ ...evidence!, title: 'Changed' }, ...rest] };
    const one = await timeOf(() => loads.load({ catalogue: null, organization: changed }, OPTIONS));
    tell(size.name, 'one change found in a folder and written', one.ms);
    if (size.name === 'S') {
      const { typename, coverage } = await measureHttp(store, feed, world.catalogue.frameworks[1]!.slug);
      tell(size.name, 'requests per second of { __typename }', typename);
      tell(size.name, 'requests per second of coverage with counts', coverage, typename);
    }
    tell(size.name, 'resident memory of a load, in MB', process.memoryUsage().rss / 1e6);
  } finally {
    await store.close();
  }
  await measureScan(size, directory);
  await rm(directory, { recursive: true, force: true });
}

async function measureScan(size: WorldSize, directory: string): Promise<void> {
  const store = await openSqliteStore({ directory });
  const scanned = await timeOf(async () => (await openFeed(store)).organization(ORGANIZATION));
  tell(size.name, 'scan into memory', scanned.ms);
  await store.close();
}

/** Each part in a process of its own, so that none pays for the memory of another. */
const PARTS = { engine: measureEngine, store: measureStore } as const;

async function measurePart(part: string, size: string): Promise<readonly Row[]> {
  const child = fork(process.argv[1]!, ['--part', part, size]);
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as readonly Row[]));
    child.once('exit', (code) => reject(new Error(`The part ${part} ended with ${code}.`)));
  });
}

const [flag, part, sizeName] = process.argv.slice(2);
if (flag === '--part') {
  await PARTS[part as keyof typeof PARTS](sizeName === 'L' ? LARGE : SMALL);
  process.send?.(rows);
} else {
  const sizes = process.argv.includes('L') || process.env.BENCH_SIZE === 'L' ? ['S', 'L'] : ['S'];
  for (const size of sizes)
    for (const name of Object.keys(PARTS)) rows.push(...(await measurePart(name, size)));
  console.table(rows);
}
