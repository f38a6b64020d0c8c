import { strict as assert } from 'node:assert';
import { flattened } from '../../test/content/flattened.ts';
import type { World } from '../../test/coverage/naive/world.ts';
import { freshDays } from '../fresh-days.ts';
import { generateWorld, TODAY, type WorldSize } from '../generate-world.ts';
import { timeOf } from '../stopwatch.ts';
import { NESTED_LOOPS } from './nested-loops.ts';
import type { Peer, Reaches } from './peer.ts';
import { PLAIN_CYPHER } from './plain-cypher.ts';
import { PLAIN_SQL } from './plain-sql.ts';
import { PRODUCT } from './product.ts';

const PEERS: readonly Peer[] = [PRODUCT, PLAIN_SQL, PLAIN_CYPHER, NESTED_LOOPS];
/** Each is asked about these in turn for so long, every time for another day, so that no earlier answer helps. */
const FRAMEWORKS = ['framework-01', 'framework-02', 'framework-05'];
const ENOUGH_MS = 3_000;

export interface PeerRow {
  readonly peer: string;
  readonly 'made ready': string;
  readonly 'first answer': string;
  readonly 'median answer': string;
  readonly memory: string;
  readonly 'same answers': string;
}

/** Asks every peer the same, and compares what they say with what the product says. */
export async function comparePeers(size: WorldSize): Promise<readonly PeerRow[]> {
  const expected = await answersOf(PRODUCT, size);
  const rows: PeerRow[] = [];
  for (const peer of PEERS) {
    const found = peer === PRODUCT ? expected : await answersOf(peer, size);
    if (found === null || expected === null) {
      rows.push({
        peer: peer.name,
        'made ready': 'not here',
        'first answer': '',
        'median answer': '',
        memory: '',
        'same answers': '',
      });
      continue;
    }
    assert.deepEqual(found.answers, expected.answers, `${peer.name} answers otherwise`);
    const provisions = found.answers.reduce((all, answer) => all + answer.length, 0);
    rows.push({
      peer: peer.name,
      'made ready': `${found.readyMs.toFixed(0)} ms`,
      'first answer': `${found.firstMs.toFixed(1)} ms`,
      'median answer': `${found.medianMs.toFixed(2)} ms`,
      memory: `${found.megabytes.toFixed(0)} MB`,
      'same answers': `${provisions} provisions of ${FRAMEWORKS.length} frameworks`,
    });
  }
  return rows;
}

async function answersOf(peer: Peer, size: WorldSize) {
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
  const answers: [string, number][][] = [];
  const times: number[] = [];
  const start = performance.now();
  while (times.length < FRAMEWORKS.length || performance.now() - start < ENOUGH_MS) {
    const { value, ms } = await timeOf(() =>
      holder.reaches(FRAMEWORKS[times.length % FRAMEWORKS.length]!, nextDay()),
    );
    if (times.length < FRAMEWORKS.length) answers.push(inOrder(value));
    times.push(ms);
  }
  await holder.close?.();
  const medianMs = times.toSorted((a, b) => a - b)[times.length >> 1]!;
  return { answers, readyMs: ready.ms, firstMs: times[0]!, medianMs, megabytes };
}

function inOrder(reaches: Reaches): [string, number][] {
  return [...reaches].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function heldMegabytes(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
