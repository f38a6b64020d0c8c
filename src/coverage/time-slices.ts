import { addToGroup } from '../model/group-by.ts';
import { AT_ONCE, pause } from '../model/pauses.ts';
import type { Steps } from './steps.ts';

/** The clock, and how others are let in. */
interface EventLoop {
  /** Milliseconds. */
  now(): number;
  /** Resolves when everybody else has had a turn. */
  pause(): Promise<void>;
}

const PROCESS: EventLoop = {
  now: () => performance.now(),
  pause,
};

/** Takes its steps until the slice ends; true when it is done. */
type Work = (until: number) => boolean;

/**
 * Long work that shares the event loop. All clients of a process take turns: whoever has had a slice goes
 * to the end of the queue, however many requests and however much work they have waiting, and between two slices
 * everything else is served.
 */
export class TimeSlices {
  readonly #loop: EventLoop;
  /** The work of each client in turn. */
  readonly #waiting = new Map<unknown, Work[]>();
  #isRunning = false;

  constructor(loop: EventLoop = PROCESS) {
    this.#loop = loop;
  }

  /**
   * Takes the steps of some work and resolves with its result; rejects with what it throws.
   *
   * @param signal aborted when nobody waits for the result any more: no further step is taken, and its reason is thrown
   * @param client who takes turns with others, by any key; absent: each request does, by its signal
   */
  run<T>(steps: Steps<T>, signal: AbortSignal | null = null, client: unknown = signal): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#add(client, (until) => {
        try {
          for (;;) {
            signal?.throwIfAborted();
            const { done, value } = steps.next();
            if (done === true) {
              resolve(value);
              return true;
            }
            if (this.#loop.now() >= until) return false;
          }
        } catch (error) {
          reject(error);
          return true;
        }
      });
      if (!this.#isRunning) void this.#takeTurns();
    });
  }

  #add(client: unknown, work: Work): void {
    addToGroup(this.#waiting, client, work);
  }

  async #takeTurns(): Promise<void> {
    this.#isRunning = true;
    // Whoever asks in the same turn of the loop takes part in the first slice.
    await this.#loop.pause();
    while (this.#waiting.size > 0) {
      const until = this.#loop.now() + AT_ONCE;
      while (this.#loop.now() < until) {
        const [next] = this.#waiting;
        if (next === undefined) break;
        const [client, works] = next;
        this.#waiting.delete(client);
        const work = works.shift();
        const isDone = work === undefined || work(until);
        if (!isDone) works.push(work);
        for (const left of works) this.#add(client, left);
        // What waits for the result goes on now, and its time counts too.
        if (isDone) await null;
      }
      await this.#loop.pause();
    }
    this.#isRunning = false;
  }
}

/** The event loop is one for the whole process, and so are the turns. */
export const timeSlices = new TimeSlices();
