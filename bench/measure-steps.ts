import { cp } from 'node:fs/promises';
import { Application } from '../src/application/application.ts';
import { askedFor } from './asked-for.ts';
import { BACKGROUND, type Ready } from './background-work.ts';
import { Clients } from './clients.ts';
import { freshDays } from './fresh-days.ts';
import { TODAY } from './generate-world.ts';
import { MOST, type Turns, watchTurns } from './loop-turns.ts';
import { withFolder } from './measure-store.ts';
import { askedOf, CHEAPEST, FIRST } from './measured-work.ts';
import { served } from './served.ts';
import type { Asked } from './status-of-answer.ts';

/** How often each is asked again, after the first time in the life of a process. */
const AGAIN = 4;

/** What one question or piece of work needs between two times at which others are served. */
export interface StepsRow {
  readonly what: string;
  /** Milliseconds of processor. */
  readonly first: string;
  readonly again: string;
  /** The longest turns of the event loop, in milliseconds of processor, beside {@link MOST} where they are longer. */
  readonly 'longest step, first': string;
  readonly 'longest step, again': string;
  /** So many steps of all were longer than {@link MOST}. */
  readonly 'too long': string;
  readonly 'longest pause of the collector': string;
}

/** Measures one of them; the first time is the first of its kind in the life of this process. */
export async function measureSteps(name: string, directory: string): Promise<StepsRow> {
  const background = BACKGROUND[name];
  return background === undefined
    ? measureAsked(name, directory)
    : measureBackground(name, background, directory);
}

async function measureAsked(name: string, directory: string): Promise<StepsRow> {
  const application = await Application.open({ kind: 'embedded', directory });
  const clients = new Clients();
  try {
    const askedOn = (await askedOf(application))[name];
    if (askedOn === undefined) throw new Error(`Nothing that is measured is called ${name}.`);
    const dayOf = freshDays(TODAY);
    return await served(application, 'off', async (url) => {
      const ask = async (asked: Asked): Promise<void> => {
        const status = await clients.told<number>({ kind: 'ask', url, asked });
        if (status !== 200) throw new Error(`${name} was answered with ${status}.`);
      };
      // What the first request of all costs is measured by itself.
      if (name !== FIRST) await ask(askedFor(CHEAPEST, TODAY));
      return measured(name, () => ask(askedOn(dayOf())));
    });
  } finally {
    clients.end();
    await application.close();
  }
}

/** The store is copied, since some of the work writes to it. */
async function measureBackground(
  name: string,
  prepare: (directory: string) => Promise<Ready>,
  directory: string,
): Promise<StepsRow> {
  return withFolder(async (copy) => {
    await cp(directory, copy, { recursive: true });
    const { work, prepared, close } = await prepare(copy);
    try {
      return await measured(name, work, prepared);
    } finally {
      await close();
    }
  });
}

/**
 * @param work what is measured, once for the first time and then again
 * @param prepare what must be done before each run, and is not measured
 */
async function measured(
  what: string,
  work: () => Promise<unknown>,
  prepare: (run: number) => Promise<unknown> = async () => {},
): Promise<StepsRow> {
  const runs: Turns[] = [];
  for (let run = 0; run <= AGAIN; run++) {
    await prepare(run);
    const turns = watchTurns();
    await work();
    runs.push(turns.end());
  }
  const [first, ...again] = runs as [Turns, ...Turns[]];
  const median = again.map(({ spent }) => spent).toSorted((a, b) => a - b)[AGAIN >> 1]!;
  return {
    what,
    first: first.spent.toFixed(0),
    again: median.toFixed(0),
    'longest step, first': besideMost(first.longest),
    'longest step, again': besideMost(Math.max(...again.map(({ longest }) => longest))),
    'too long': `${sumOf(runs, ({ tooLong }) => tooLong)} of ${sumOf(runs, ({ count }) => count)}`,
    'longest pause of the collector': Math.max(...runs.map(({ longestPause }) => longestPause)).toFixed(0),
  };
}

function sumOf(runs: readonly Turns[], of: (run: Turns) => number): number {
  return runs.reduce((sum, run) => sum + of(run), 0);
}

function besideMost(ms: number): string {
  return `${ms.toFixed(1)}${ms > MOST ? ` (${MOST} asked)` : ''}`;
}
