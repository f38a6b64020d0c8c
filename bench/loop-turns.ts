import { type Pause, watchCollector } from './collector-pauses.ts';
import { threadMilliseconds } from './thread-clock.ts';

/** Milliseconds that work may take between two times at which others are served. */
export const MOST = 10;

/** What the event loop did between two times at which everybody else could be served. */
interface Turn {
  readonly from: number;
  readonly until: number;
  /** Processor time of the thread, in milliseconds. */
  readonly ms: number;
}

/** How long others had to wait for the thread, had it had a processor of its own. */
export interface Turns {
  /** The longest turn in milliseconds of processor time, without the pauses of the garbage collector. */
  readonly longest: number;
  /** How many turns took longer than {@link MOST}, so counted, and how many there were in all. */
  readonly tooLong: number;
  readonly count: number;
  /** The longest pause of the garbage collector, in milliseconds. */
  readonly longestPause: number;
  /** Milliseconds of processor time of all turns, pauses included. */
  readonly spent: number;
}

/** Shorter turns are not kept: one of them is the longest only where all are short. */
const KEPT = 0.5;

/** Measures every turn of the event loop of this thread until it is ended. The loop never sleeps meanwhile. */
export function watchTurns(): { readonly end: () => Turns } {
  const collector = watchCollector();
  const turns: Turn[] = [];
  let count = 0;
  let spent = 0;
  let isWatched = true;
  let began = performance.now();
  let before = threadMilliseconds();
  const next = (): void => {
    const ms = threadMilliseconds() - before;
    const until = performance.now();
    count++;
    if (ms >= KEPT) {
      turns.push({ from: began, until, ms });
      spent += ms;
    }
    if (!isWatched) return;
    began = performance.now();
    before = threadMilliseconds();
    setImmediate(next);
  };
  setImmediate(next);
  return {
    end: () => {
      isWatched = false;
      const pauses = collector.end();
      const worked = turns.map((turn) => turn.ms - pausedIn(turn, pauses));
      return {
        longest: Math.max(0, ...worked),
        tooLong: worked.filter((ms) => ms > MOST).length,
        count,
        longestPause: Math.max(0, ...pauses.map(({ duration }) => duration)),
        spent,
      };
    },
  };
}

/** Milliseconds of a turn in which the garbage collector ran: never more than the turn had of the processor. */
function pausedIn({ from, until, ms }: Turn, pauses: readonly Pause[]): number {
  const within = pauses.filter(({ startTime }) => from <= startTime && startTime < until);
  return Math.min(
    ms,
    within.reduce((sum, { duration }) => sum + duration, 0),
  );
}
