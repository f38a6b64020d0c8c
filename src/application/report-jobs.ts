import { setTimeout as wait } from 'node:timers/promises';
import { Pace } from '../excel/pace.ts';
import type { ReportProgress } from '../model/report-progress.ts';

/** How long a report is made on for somebody who said that they would ask again, in milliseconds. */
const ASKED_FOR = 60_000;
const NOT_BEGUN: ReportProgress = { sheet: null, written: 0, rows: null };

/** How long somebody waits. */
export interface Patience {
  /** They leave when it is aborted. */
  readonly signal: AbortSignal | null;
  /** Milliseconds, after which they would rather know how far it is; null: until it is made. */
  readonly atMost: number | null;
}

interface Job<T> {
  readonly made: Promise<T>;
  readonly stop: AbortController;
  progress: ReportProgress;
  waiting: number;
  /** Runs while somebody may ask again. */
  askedFor: NodeJS.Timeout | null;
}

/**
 * Makes reports one after the other, so that many askers cannot fill the memory. Who asks for one that is being made
 * joins; when nobody waits for one any more, it is stopped.
 */
export class ReportJobs<T> {
  readonly #jobs = new Map<string, Job<T>>();
  #queue: Promise<unknown> = Promise.resolve();

  /** Rejects with the reason of whatever stopped it, or of the signal of who waits. */
  async join(
    key: string,
    make: (pace: Pace) => Promise<T>,
    { signal, atMost }: Patience,
  ): Promise<{ readonly made: T } | { readonly progress: ReportProgress }> {
    signal?.throwIfAborted();
    const job = this.#jobs.get(key) ?? this.#begin(key, make);
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

  #begin(key: string, make: (pace: Pace) => Promise<T>): Job<T> {
    const stop = new AbortController();
    const pace = new Pace(stop.signal, (progress) => {
      job.progress = progress;
    });
    const made = this.#queue.then(() => {
      stop.signal.throwIfAborted();
      return make(pace);
    });
    const job: Job<T> = { made, stop, progress: NOT_BEGUN, waiting: 0, askedFor: null };
    this.#jobs.set(key, job);
    this.#queue = made.then(
      () => this.#forget(key, job),
      () => this.#forget(key, job),
    );
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
