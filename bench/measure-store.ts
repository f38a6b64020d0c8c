import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LoadedFolders } from '../src/application/loaded-folders.ts';
import { Projections } from '../src/application/projections.ts';
import { answerCoverage } from '../src/coverage/questions/coverage.ts';
import { type Feed, openFeed } from '../src/feed/feed.ts';
import { openSqliteStore } from '../src/graph/sqlite/sqlite-store.ts';
import type { Store } from '../src/graph/store.ts';
import { linkFact } from '../src/ledger/record-codec.ts';
import { sealChange } from '../src/ledger/seal-change.ts';
import type { Support } from '../src/model/evidence.ts';
import { PRODUCT_VERSION } from '../src/model/product-version.ts';
import { generateWorld, ORGANIZATION, SMALL, TODAY, type WorldSize } from './generate-world.ts';
import { measureHttp } from './http.ts';
import { timeOf } from './stopwatch.ts';
import { peakMegabytes, type Table } from './table.ts';

export const LOAD_OPTIONS = {
  actor: 'local',
  at: null,
  dryRun: false,
  overwrite: true,
  prune: false,
  progress: () => {},
};

/** What a folder load costs, and a change that is found in the folder. */
export async function measureLoad(size: WorldSize, table: Table, directory: string): Promise<void> {
  const world = generateWorld(size);
  table.tell('most memory while the world is made', { megabytes: peakMegabytes() });
  const store = await openSqliteStore({ directory });
  const loads = new LoadedFolders(store, await openFeed(store));
  const loaded = await timeOf(() => loads.load(world, LOAD_OPTIONS));
  if (!loaded.value.ok) throw new Error(JSON.stringify(loaded.value.problems));
  table.tell('load into the embedded store', { ms: loaded.ms });
  table.tell('processor time of that load', { ms: loaded.processorMs });
  const [evidence, ...rest] = world.organization.evidence;
  const changed = { ...world.organization, evidence: [{ ...evidence!, title: 'Changed' }, ...rest] };
  const one = await timeOf(() => loads.load({ catalogue: null, organization: changed }, LOAD_OPTIONS));
  table.tell('one change found in a folder and written', { ms: one.ms });
  table.tell('most memory of a load, the folder made here', { megabytes: peakMegabytes() });
  await store.close();
}

/** A store that holds everything already: how soon it answers, and how soon a change is seen. */
export async function measureServing(size: WorldSize, table: Table, directory: string): Promise<void> {
  const began = performance.now();
  const store = await openSqliteStore({ directory });
  const feed = await openFeed(store);
  const scanned = await timeOf(() => feed.organization(ORGANIZATION));
  table.tell('scan into memory', { ms: scanned.ms });
  const projections = new Projections(feed);
  await ask(projections);
  table.tell('from opening a filled store to the first answer', { ms: performance.now() - began });
  const changes = size === SMALL ? 21 : 3;
  const written: number[] = [];
  const seen: number[] = [];
  for (let run = 0; run < changes; run++) {
    const change = await timeOf(() => writeSupport(store, feed, run));
    written.push(change.ms);
    seen.push((await timeOf(() => ask(projections))).ms);
  }
  table.tell('one more support written', { ms: middle(written) });
  table.tell('and seen: coverage of that system asked at once', { ms: middle(seen) });
  if (size === SMALL) {
    const { typename, coverage } = await measureHttp(store, feed, 'framework-01');
    table.tell('{ __typename } over HTTP', { perSecond: typename });
    table.tell('coverage with counts over HTTP', { perSecond: coverage, of: typename });
  }
  table.tell('most memory of a server on the filled store', { megabytes: peakMegabytes() });
  await store.close();
}

async function ask(projections: Projections): Promise<void> {
  const projection = await projections.of(ORGANIZATION);
  if (projection === null) throw new Error('The organization was not loaded.');
  answerCoverage(projection, { system: 'S-1', asOf: TODAY, crosswalks: null }, 'framework-01');
}

/** States one support more, as a mutation would. */
async function writeSupport(store: Store, feed: Feed, run: number): Promise<void> {
  const picture = await feed.open(ORGANIZATION);
  const support: Support = {
    id: `bench-${run}`,
    organization: ORGANIZATION,
    evidence: `${ORGANIZATION}/E-${run}`,
    provision: 'framework-01:3',
    extent: 'FULL',
    by: 'Head of Quality',
    on: TODAY,
    note: null,
    position: run,
  };
  const change = sealChange({
    ledger: ORGANIZATION,
    seq: picture.state.seq + 1,
    at: new Date().toISOString(),
    actor: 'local',
    operation: 'benchmark',
    productVersion: PRODUCT_VERSION,
    inputHash: '0'.repeat(64),
    facts: [linkFact('SUPPORTS', support)],
    decidedOn: feed.catalogue.state,
    load: null,
    key: `benchmark/${run}`,
    previousHash: picture.state.hash,
  });
  const { outcome } = await store.append(change);
  if (outcome !== 'appended') throw new Error(`The change was ${outcome}.`);
  feed.applied(change);
}

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1]!;
}

export async function withFolder(work: (directory: string) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'aims-bench-'));
  try {
    await work(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
