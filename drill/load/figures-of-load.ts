import { setTimeout as pause } from 'node:timers/promises';
import { Answers } from './answers.ts';
import { Client } from './client.ts';
import type { Extent } from './extent.ts';
import { besideHeldSockets, flood, reportsAtOnce, soak } from './phases.ts';
import { startServer } from './started-server.ts';
import { WrittenByOthers } from './written-by-others.ts';

/** A figure beside what it should be. */
export interface Figure {
  readonly what: string;
  readonly figure: string;
  readonly target: string;
  readonly isMet: boolean;
}

/** Files of reports that a server keeps at most. */
const KEPT_FILES = 64;
/** How often health is asked for, in milliseconds. */
const HEALTH = 100;
const HEALTHY_CLIENT = process.platform === 'linux' ? '127.0.0.2' : undefined;
/** How much of the soak comes before memory is measured for the first time, so that caches are full. */
const WARMING = 1 / 6;
/** So much more memory may be in use afterwards, as a part of what was in use before. */
const MORE_MEMORY = 0.1;

/** Puts a server under load in several ways, and yields figures as they are known. @param data folder of its store */
export async function* figuresOfLoad(data: string, extent: Extent): AsyncGenerator<Figure> {
  const { clients, seconds, sockets, heldSeconds, reports, soakSeconds, settling } = extent;
  const server = await startServer(data);
  const { url } = server;
  const written = new WrittenByOthers(data);
  const health = new Answers();
  const isOver = new AbortController();
  const watched = watchHealth(url, health, isOver.signal);
  try {
    let before: number | null = null;
    if (settling !== null) {
      await soak(url, extent, soakSeconds * WARMING, written);
      await reportsAtOnce(url, 2 * KEPT_FILES);
      before = await server.megabytes(settling);
    }
    yield answered(`${clients} clients for ${seconds} s`, await flood(url, extent));
    const { answers: others, closed } = await besideHeldSockets(url, extent);
    yield answered(
      `clients beside ${sockets} idle and slow connections for ${heldSeconds} s, of which the server closed ${closed}`,
      others,
    );
    // Those that are told to slow down (429) had a place; those that found none are told so with 503.
    const [served, turnedAway] = [others.of(200), others.of(503)];
    yield {
      what: '  of these',
      figure: `${served} × 200, ${turnedAway} × 503`,
      target: 'more × 200 than × 503',
      isMet: served > turnedAway,
    };
    yield answered(`${reports} reports at once`, await reportsAtOnce(url, reports));
    yield answered(`all of it together for ${soakSeconds} s`, await soak(url, extent, soakSeconds, written));
    if (settling !== null && before !== null) yield notMore(before, await server.megabytes(settling));
    yield atMost('files of reports that are kept', server.reportFiles(), KEPT_FILES);
    isOver.abort();
    await watched;
    yield answered('/livez all the time', health);
    yield atMost('  of these not 200', health.all - health.of(200), 0);
    const exit = await server.stop();
    yield { ...{ what: 'exit code when it is stopped', figure: `${exit}`, target: '0' }, isMet: exit === 0 };
    yield atMost('files of reports that are left', server.reportFiles(), 0);
  } finally {
    isOver.abort();
    await watched;
    await server.stop();
  }
}

function answered(what: string, answers: Answers): Figure {
  const isMet = answers.all > 0 && answers.lost === 0 && answers.unexpected === 0;
  return { what, figure: `${answers}`, target: 'each is answered, with 200, 429 or 503', isMet };
}

function atMost(what: string, count: number, most: number): Figure {
  return { what, figure: `${count}`, target: most === 0 ? '0' : `at most ${most}`, isMet: count <= most };
}

function notMore(before: number, after: number): Figure {
  return {
    what: 'heap and buffers, before and after',
    figure: `${before.toFixed(0)} and ${after.toFixed(0)} MB`,
    target: `at most ${MORE_MEMORY * 100} % more`,
    isMet: after <= before * (1 + MORE_MEMORY),
  };
}

async function watchHealth(url: string, health: Answers, isOver: AbortSignal): Promise<void> {
  while (!isOver.aborted) {
    // A connection of its own for each, as a monitor has.
    const client = new Client(url, HEALTHY_CLIENT, health);
    await client.ask({ path: '/livez' });
    client.close();
    await pause(HEALTH);
  }
}
