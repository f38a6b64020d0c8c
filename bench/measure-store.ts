import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContents } from '../src/application/loaded-folders.ts';
import { performContext } from '../src/application/perform-context.ts';
import { Projections } from '../src/application/projections.ts';
import { evaluationOf } from '../src/coverage/engine/evaluation-of.ts';
import { answerCoverage } from '../src/coverage/questions/coverage.ts';
import { SnapshotFolder } from '../src/graph/snapshot-folder.ts';
import type { Store } from '../src/graph/store.ts';
import type { UnsealedChange } from '../src/ledger/change.ts';
import type { Fact } from '../src/ledger/fact.ts';
import { factsOfLink } from '../src/ledger/records/record-facts.ts';
import type { LedgerState } from '../src/model/coverage.ts';
import type { Support } from '../src/model/evidence.ts';
import { PRODUCT_VERSION } from '../src/model/product-version.ts';
import { openReplica, type Replica } from '../src/replica/replica.ts';
import { timeOfBareRelationships } from './bare-relationships.ts';
import { writeBareRows } from './bare-rows.ts';
import { LOAD_OPTIONS } from './fill-store.ts';
import { edgeMegabytes, takeInEdges, touchMappings } from './floors.ts';
import { edgesOf, generateWorld, ORGANIZATION, SMALL, TODAY, type WorldSize } from './generate-world.ts';
import { measureHttp } from './http.ts';
import { quickestQuarterOf, timeOf } from './stopwatch.ts';
import { openStoreAt } from './store-at.ts';
import { LOAD, peakMegabytes, SCAN, SEEN, type Table, WRITTEN } from './table.ts';

/** What a folder load costs, and a change that is found in the folder. */
export async function measureLoad(
  size: WorldSize,
  table: Table,
  directory: string,
  server: string | null,
): Promise<void> {
  const world = generateWorld(size);
  table.tell('most memory while the world is made', { megabytes: peakMegabytes() });
  const bare =
    server === null
      ? await timeOf(() => writeBareRows(world, directory))
      : await timeOfBareRelationships(world);
  const rows =
    server === null ? 'bare rows of all edges in SQLite' : 'bare relationships of all edges in Neo4j';
  table.tell(rows, { ms: bare.ms, floorMs: floorOfEdges(size) });
  const store = await openStoreAt(directory, server);
  const replica = await openReplica(store);
  const context = performContext(store, replica, new Projections(replica));
  const loaded = await timeOf(() => loadContents(context, world, LOAD_OPTIONS));
  if (!loaded.value.ok) throw new Error(JSON.stringify(loaded.value.problems));
  table.tell(LOAD, { ms: loaded.ms, floorMs: floorOfEdges(size) });
  table.tell('processor time of that load, beside that of the bare rows', {
    ms: loaded.processorMs,
    floorMs: bare.processorMs,
  });
  const [evidence, ...rest] = world.organization.evidence;
  const changed = { ...world.organization, evidence: [{ ...evidence!, title: 'Changed' }, ...rest] };
  const one = await timeOf(() =>
    loadContents(context, { catalogue: null, organization: changed }, LOAD_OPTIONS),
  );
  table.tell('one change found in a folder and written', { ms: one.ms });
  table.tell('processor time of that', { ms: one.processorMs });
  table.tell('most memory of a load, the folder made here', memoryOf(size));
  await store.close();
}

/** A store that holds everything already and has no snapshots: how soon it answers, and what keeping them costs. */
export async function measureSnapshots(
  size: WorldSize,
  table: Table,
  directory: string,
  server: string | null,
): Promise<void> {
  const began = performance.now();
  const store = await openStoreAt(directory, server);
  const replica = await openReplica(store, { snapshots: { shelf: new SnapshotFolder(directory) } });
  const scanned = await timeOf(() => replica.organization(ORGANIZATION));
  table.tell(SCAN, { ms: scanned.ms, floorMs: floorOfEdges(size) });
  await ask(new Projections(replica));
  table.tell('from opening a filled store without snapshots to the first answer', {
    ms: performance.now() - began,
  });
  const kept = await timeOf(() => replica.tendSnapshots(() => false));
  table.tell('snapshots kept, in the background', { ms: kept.ms });
  await store.close();
}

/** A store that holds everything already: how soon it answers, and how soon a change is seen. */
export async function measureServing(
  size: WorldSize,
  table: Table,
  directory: string,
  server: string | null,
): Promise<void> {
  const began = performance.now();
  const store = await openStoreAt(directory, server);
  const replica = await openReplica(store, { snapshots: { shelf: new SnapshotFolder(directory) } });
  const scanned = await timeOf(() => replica.organization(ORGANIZATION));
  // The part before this one has kept the snapshots: see measureSnapshots.
  table.tell('read the snapshot into memory', { ms: scanned.ms, floorMs: floorOfEdges(size) });
  const projections = new Projections(replica);
  await ask(projections);
  table.tell('from opening a filled store to the first answer', { ms: performance.now() - began });
  const held = await timeOf(() => replica.tendSnapshots(() => false));
  table.tell('the snapshot held to the ledger, in the background', { ms: held.ms });
  const changes = size === SMALL ? 21 : 3;
  const written: number[] = [];
  const seen: number[] = [];
  for (let run = 0; run < changes; run++) {
    const change = await timeOf(() => writeSupport(store, replica, run));
    written.push(change.ms);
    seen.push((await timeOf(() => ask(projections))).ms);
  }
  table.tell(WRITTEN, { ms: middle(written) });
  table.tell(SEEN, { ms: middle(seen), floorMs: await floorOfMappings(projections) });
  if (size === SMALL) {
    const { typename, counts, rows } = await measureHttp(store, replica, 'framework-01');
    table.tell('{ __typename } over HTTP', { perSecond: typename });
    table.tell('coverage with counts over HTTP', { perSecond: counts, of: typename });
    table.tell('coverage with 100 provisions over HTTP', { perSecond: rows, of: typename });
  }
  table.tell('most memory of a server on the filled store', memoryOf(size));
  await store.close();
}

function floorOfEdges(size: WorldSize): number {
  return quickestQuarterOf(() => takeInEdges(edgesOf(size)), 11);
}

function memoryOf(size: WorldSize) {
  return { megabytes: peakMegabytes(), floorMegabytes: edgeMegabytes(edgesOf(size)) };
}

async function floorOfMappings(projections: Projections): Promise<number> {
  const projection = await projections.of(ORGANIZATION);
  if (projection === null) throw new Error('The organization was not loaded.');
  const { catalogue } = projection;
  const { choice } = evaluationOf(projection.organization, projection.chosenCrosswalks(null), 0);
  const extents = new Uint8Array(catalogue.provisions.length).fill(2);
  return quickestQuarterOf(() => touchMappings(catalogue, choice, extents));
}

/** Coverage of one framework by one system. */
export async function ask(projections: Projections): Promise<void> {
  const projection = await projections.of(ORGANIZATION);
  if (projection === null) throw new Error('The organization was not loaded.');
  answerCoverage(projection, { system: 'S-1', asOf: TODAY, crosswalks: null }, 'framework-01');
}

/** States one support more, as a mutation would. */
export async function writeSupport(store: Store, replica: Replica, run: number): Promise<void> {
  const picture = await replica.open(ORGANIZATION);
  const change = changeOf(factsOfLink('SUPPORTS', supportOf(run)), {
    number: run,
    decidedOn: replica.catalogue.state,
    after: picture.state,
  });
  const written = await store.append(change);
  if (written.outcome !== 'appended') throw new Error(`The change was ${written.outcome}.`);
  replica.applied(written.change);
}

/** The nth support that is stated while something is measured. */
export function supportOf(n: number): Support {
  return {
    id: `bench-${n}`,
    organization: ORGANIZATION,
    evidence: `${ORGANIZATION}/E-${n}`,
    provision: 'framework-01:3',
    extent: 'FULL',
    by: 'Head of Quality',
    on: TODAY,
    note: null,
    position: n,
  };
}

/**
 * A change that states records.
 *
 * @param number of the changes that a benchmark writes, from 0
 * @param after the state that it follows
 */
export function changeOf(
  facts: readonly Fact[],
  {
    number,
    decidedOn,
    after,
  }: { readonly number: number; readonly decidedOn: LedgerState | null; readonly after: LedgerState },
): UnsealedChange {
  return {
    ledger: ORGANIZATION,
    seq: after.seq + 1,
    at: new Date().toISOString(),
    actor: 'local',
    operation: 'benchmark',
    productVersion: PRODUCT_VERSION,
    inputHash: '0'.repeat(64),
    facts,
    decidedOn,
    load: null,
    key: `benchmark/${number}`,
    previousHash: after.hash,
  };
}

/** The median of some times. */
export function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1]!;
}

export async function withFolder<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'aims-bench-'));
  try {
    return await work(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
