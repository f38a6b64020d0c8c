import { setTimeout as wait } from 'node:timers/promises';
import { FairQueue } from './fair-queue.ts';
import type { Making } from './make-file.ts';
import type { ReportProgress } from './progress.ts';

/** How long a report is made on for somebody who said that they would ask again, in milliseconds. */
const ASKED_FOR = 60_000;
/** Reports of one organization that may wait for their turn. */
export const WAITING_AT_MOST = 16;
const NOT_BEGUN: ReportProgress = { sheet: null, written: 0, rows: null };

/** How long somebody waits. */
export interface Patience {
  /** They leave when it is aborted. */
  readonly signal: AbortSignal | null;
  /** Milliseconds, after which they would rather know how far it is; null: until it is made. */
  readonly atMost: number | null;
}

/** One report that is wanted. */
export interface Order<T> {
  /** The same key is the same report. */
  readonly key: string;
  /** Slug. */
  readonly organization: string;
  readonly make: (making: Making) => Promise<T>;
}

/** The report, how far it is, or that as many reports of the organization wait as may. */
export type JobOutcome<T> =
  | { readonly made: T }
  | { readonly progress: ReportProgress }
  | { readonly tooMany: number };

interface Job<T> {
  readonly made: Promise<T>;
  readonly stop: AbortController;
  progress: ReportProgress;
  waiting: number;
  /** Runs while somebody may ask again. */
  askedFor: NodeJS.Timeout | null;
}

/**
 * Makes one report at a time, so that many askers cannot fill the memory, and lets organizations take turns, so that
 * the many reports of one do not delay the one of another. Who asks for a report that is being made joins; when nobody
 * waits for it any more, it is stopped.
 */
export class ReportJobs<T> {
  readonly #jobs = new Map<string, Job<T>>();
  readonly #queue = new FairQueue();

  /** How many reports are being made, or wait for their turn. */
  get size(): number {
    return this.#jobs.size;
  }

  /** Rejects with the reason of whatever stopped it, or of the signal of who waits. */
  async join(order: Order<T>, { signal, atMost }: Patience): Promise<JobOutcome<T>> {
    signal?.throwIfAborted();
    const { key, organization } = order;
    const known = this.#jobs.get(key);
    if (known === undefined && this.#queue.waiting(organization) >= WAITING_AT_MOST)
      return { tooMany: WAITING_AT_MOST };
    const job = known ?? this.#begin(order);
    job.waiting++;
    if (atMost !== null) this.#keepFor(key, job);
    const leaving = new AbortController();
    const left = AbortSignal.any([leaving.signal, ...(signal === null ? [] : [signal])]);
    try {
      const over = atMost === null ? never(left) : wait(atMost, null, { signal: left });
      return await Promise.race([
        job.made.then((made) => ({ made })),
        over.then(() => ({ progress: job.progress })),
      ]);
    } finally {
      leaving.abort();
      job.waiting--;
      this.#stopUnwanted(key, job);
    }
  }

  close(): void {
    for (const { stop, askedFor } of this.#jobs.values()) {
      if (askedFor !== null) clearTimeout(askedFor);
      stop.abort();
    }
    this.#jobs.clear();
  }

  #begin({ key, organization, make }: Order<T>): Job<T> {
    const stop = new AbortController();
    const making: Making = {
      signal: stop.signal,
      tell: (progress) => {
        job.progress = progress;
      },
    };
    const made = this.#queue.add(organization, () => make(making), stop.signal);
    const job: Job<T> = { made, stop, progress: NOT_BEGUN, waiting: 0, askedFor: null };
    this.#jobs.set(key, job);
    const forget = (): void => this.#forget(key, job);
    made.then(forget, forget);
    return job;
  }

  #keepFor(key: string, job: Job<T>): void {
    if (job.askedFor !== null) clearTimeout(job.askedFor);
    const over = (): void => {
      job.askedFor = null;
      this.#stopUnwanted(key, job);
    };
    job.askedFor = setTimeout(over, ASKED_FOR).unref();
  }

  #stopUnwanted(key: string, job: Job<T>): void {
    if (job.waiting > 0 || job.askedFor !== null) return;
    this.#forget(key, job);
    job.stop.abort();
  }

  #forget(key: string, job: Job<T>): void {
    if (job.askedFor !== null) clearTimeout(job.askedFor);
    if (this.#jobs.get(key) === job) this.#jobs.delete(key);
  }
}

/** Only ends with the signal. */
function never(signal: AbortSignal): Promise<void> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
