import { strict as assert } from 'node:assert';
import { dayNumber, isoDay } from '../../src/model/day.ts';
import { flattened } from '../../test/content/flattened.ts';
import type { World } from '../../test/coverage/naive/world.ts';
import { freshDays } from '../fresh-days.ts';
import { generateWorld, TODAY, type WorldSize } from '../generate-world.ts';
import { timeOf } from '../stopwatch.ts';
import { NESTED_LOOPS } from './nested-loops.ts';
import { type Changes, changeInWords, type Holder, type Peer } from './peer.ts';
import { PLAIN_CYPHER } from './plain-cypher.ts';
import { PLAIN_SQL } from './plain-sql.ts';
import { PRODUCT } from './product.ts';

const PEERS: readonly Peer[] = [PRODUCT, PLAIN_SQL, PLAIN_CYPHER, NESTED_LOOPS];
/** Each question is asked about these in turn for so long, every time for another day, so that no earlier answer helps. */
const FRAMEWORKS = ['framework-01', 'framework-02', 'framework-05'];
const ENOUGH_MS = 3_000;
/** Changes are looked for between a day and the one so many days later. */
const DAYS_BETWEEN = 90;

/** The statuses by how far evidence reaches; see `docs/cypher.md`. */
const STATUS_OF_REACH: Readonly<Record<number, string>> = {
  ...{ 0: 'GAP', 2: 'INDICATIVE', 4: 'PARTIAL', 5: 'PARTIAL', 6: 'COVERED_BY_CROSSWALK', 7: 'COVERED' },
};

export interface PeerRow {
  readonly peer: string;
  readonly 'made ready': string;
  readonly 'first answer': string;
  readonly 'reach, median': string;
  readonly 'changes, median': string;
  readonly memory: string;
  readonly 'same answers': string;
}

/** Asks every peer the same, and compares what they say with what the product says. */
export async function comparePeers(size: WorldSize): Promise<readonly PeerRow[]> {
  const expected = await answersOf(PRODUCT, size);
  if (expected === null) throw new Error('The product holds every world.');
  const rows: PeerRow[] = [];
  for (const peer of PEERS) {
    const found: Found | null = peer === PRODUCT ? expected : await answersOf(peer, size);
    if (found !== null) {
      assert.deepEqual(found.reach.answers, expected.reach.answers, `${peer.name} answers otherwise`);
      assert.deepEqual(found.changes.answers, expected.changes.answers, `${peer.name} finds other changes`);
    }
    rows.push(rowOf(peer, found));
  }
  return rows;
}

function rowOf({ name: peer }: Peer, found: Found | null): PeerRow {
  if (found === null)
    return {
      ...{ peer, 'made ready': 'not here', 'first answer': '', 'reach, median': '' },
      ...{ 'changes, median': '', memory: '', 'same answers': '' },
    };
  const told = (answers: Answers): number => answers.reduce((all, answer) => all + answer.length, 0);
  return {
    peer,
    'made ready': `${found.readyMs.toFixed(0)} ms`,
    'first answer': `${found.reach.firstMs.toFixed(1)} ms`,
    'reach, median': `${found.reach.medianMs.toFixed(2)} ms`,
    'changes, median': `${found.changes.medianMs.toFixed(2)} ms`,
    memory: `${found.megabytes.toFixed(0)} MB`,
    'same answers': `${told(found.reach.answers)} provisions, ${told(found.changes.answers)} changes`,
  };
}

type Answers = readonly (readonly (readonly [string, unknown])[])[];

/** What a peer answered to one question about each framework, and how soon. */
interface Asked {
  readonly answers: Answers;
  readonly firstMs: number;
  readonly medianMs: number;
}

interface Found {
  readonly readyMs: number;
  readonly megabytes: number;
  readonly reach: Asked;
  readonly changes: Asked;
}

async function answersOf(peer: Peer, size: WorldSize): Promise<Found | null> {
  globalThis.gc?.();
  const before = heldMegabytes();
  // In a box, so that a peer that copies the records does not pay for the originals.
  const box: { world: World | null } = { world: flattened(generateWorld(size)) };
  const ready = await timeOf(() => peer.hold(box.world!));
  box.world = null;
  const holder = ready.value;
  if (holder === null) return null;
  globalThis.gc?.();
  const megabytes = holder.megabytes ?? heldMegabytes() - before;
  const nextDay = freshDays(TODAY);
  const reach = await ask((framework) => holder.reaches(framework, nextDay()));
  const laterDay = freshDays(dayAfter(TODAY, DAYS_BETWEEN));
  const day = freshDays(TODAY);
  const changes = await ask((framework) => changesOf(holder, framework, day(), laterDay()));
  await holder.close?.();
  return { readyMs: ready.ms, megabytes, reach, changes };
}

/** Asks one question about the frameworks in turn, each of them once at least. */
async function ask(
  question: (framework: string) => ReadonlyMap<string, unknown> | Promise<ReadonlyMap<string, unknown>>,
): Promise<Asked> {
  const answers: [string, unknown][][] = [];
  const times: number[] = [];
  const start = performance.now();
  while (times.length < FRAMEWORKS.length || performance.now() - start < ENOUGH_MS) {
    const framework = FRAMEWORKS[times.length % FRAMEWORKS.length]!;
    const { value, ms } = await timeOf(() => question(framework));
    if (times.length < FRAMEWORKS.length) answers.push(inOrder(value));
    times.push(ms);
  }
  return { answers, firstMs: times[0]!, medianMs: times.toSorted((a, b) => a - b)[times.length >> 1]! };
}

async function changesOf(holder: Holder, framework: string, from: string, to: string): Promise<Changes> {
  if (holder.changes !== undefined) return holder.changes(framework, from, to);
  const before = await holder.reaches(framework, from);
  const changes = new Map<string, string>();
  for (const [ref, reach] of await holder.reaches(framework, to)) {
    const statuses = [STATUS_OF_REACH[before.get(ref)!]!, STATUS_OF_REACH[reach]!] as const;
    if (statuses[0] !== statuses[1]) changes.set(ref, changeInWords(...statuses));
  }
  return changes;
}

function inOrder(answer: ReadonlyMap<string, unknown>): [string, unknown][] {
  return [...answer].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function dayAfter(day: string, days: number): string {
  return isoDay(dayNumber(day)! + days);
}

function heldMegabytes(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
