import { loadContents } from '../src/application/loaded-folders.ts';
import { performContext } from '../src/application/perform-context.ts';
import { Projections } from '../src/application/projections.ts';
import { answerCoverage } from '../src/coverage/questions/coverage.ts';
import { openSqliteStore } from '../src/graph/sqlite/sqlite-store.ts';
import type { Store } from '../src/graph/store.ts';
import type { OrganizationContents } from '../src/ledger/records/contents.ts';
import { factsOfNode } from '../src/ledger/records/record-facts.ts';
import { openReplica } from '../src/replica/replica.ts';
import { LOAD_OPTIONS } from './fill-store.ts';
import { generateWorld, TODAY, type WorldSize } from './generate-world.ts';
import { changeOf, middle } from './measure-store.ts';
import { timeOf } from './stopwatch.ts';
import { Table } from './table.ts';

/** About as many records as the seed has. */
const TINY: WorldSize = {
  name: 'tiny',
  frameworks: 12,
  provisions: 1_500,
  mappings: 6_000,
  systems: 6,
  evidence: 40,
  supports: 120,
};
const BOUND = 100_000_000;
const TENTHS = 10;
/** How often is asked what is new. */
const POLLS = 20;

/** Fills a store with so many organizations, and asks each of them once. */
export async function measureOrganizations(count: number, directory: string) {
  const table = new Table(`${count}`);
  await fill(count, directory);
  const store = await openSqliteStore({ directory });
  const opened = await timeOf(() => openReplica(store, { memory: BOUND }));
  const replica = opened.value;
  table.tell('open the store: the catalogue and the heads of all ledgers', { ms: opened.ms });
  const projections = new Projections(replica);
  const times: number[] = [];
  for (let tenth = 1; tenth <= TENTHS; tenth++) {
    for (let n = Math.floor(((tenth - 1) * count) / TENTHS); n < Math.floor((tenth * count) / TENTHS); n++) {
      const asked = await timeOf(async () => {
        const projection = await projections.of(slugOf(n));
        if (projection === null) throw new Error(`${slugOf(n)} was not loaded.`);
        answerCoverage(projection, { system: null, asOf: TODAY, crosswalks: null }, 'framework-01');
      });
      times.push(asked.ms);
    }
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    table.tell(`memory after ${tenth} of ${TENTHS} parts`, { megabytes: (heapUsed + arrayBuffers) / 1e6 });
  }
  const sorted = times.toSorted((a, b) => a - b);
  table.tell('first answer of one that is not in memory, median', { ms: middle(times) });
  table.tell('first answer of one that is not in memory, 99 of 100', {
    ms: sorted[Math.floor(sorted.length * 0.99)]!,
  });
  const polled = await timeOf(async () => {
    for (let run = 0; run < POLLS; run++) await replica.refresh();
  });
  table.tell('ask what is new, where nothing is', { ms: polled.ms / POLLS });
  const changed: number[] = [];
  for (let n = 0; n < Math.min(POLLS, count); n++) {
    await changeEvidence(store, slugOf(n));
    changed.push((await timeOf(() => replica.refresh())).ms);
  }
  table.tell('ask what is new, where one organization has changed', { ms: middle(changed) });
  await store.close();
  return table.rows;
}

/** Changes a piece of evidence, as another process would: nobody here has been told. */
async function changeEvidence(store: Store, ledger: string): Promise<void> {
  const head = (await store.heads()).find((each) => each.ledger === ledger)!;
  const [record] = renamed(generateWorld(TINY).organization, ledger).evidence;
  const facts = factsOfNode('Evidence', { ...record!, title: 'Changed' });
  const change = changeOf(facts, { number: head.seq, decidedOn: null, after: head });
  const written = await store.append({ ...change, ledger });
  if (written.outcome !== 'appended') throw new Error(`The change was ${written.outcome}.`);
}

async function fill(count: number, directory: string): Promise<void> {
  const store = await openSqliteStore({ directory });
  const replica = await openReplica(store, { memory: BOUND });
  const context = performContext(store, replica, new Projections(replica));
  const world = generateWorld(TINY);
  for (let n = 0; n < count; n++) {
    const catalogue = n === 0 ? world.catalogue : null;
    const loaded = await loadContents(
      context,
      { catalogue, organization: renamed(world.organization, slugOf(n)) },
      LOAD_OPTIONS,
    );
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  }
  await store.close();
}

function slugOf(n: number): string {
  return `organization-${n}`;
}

/** The same organization under another name: all its ids begin with it. */
function renamed(contents: OrganizationContents, slug: string): OrganizationContents {
  const before = contents.organization.slug;
  const text = JSON.stringify(contents)
    .replaceAll(`"${before}/`, `"${slug}/`)
    .replaceAll(`"organization":"${before}"`, `"organization":"${slug}"`)
    .replaceAll(`"slug":"${before}"`, `"slug":"${slug}"`);
  return JSON.parse(text);
}
