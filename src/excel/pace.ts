import type { ReportProgress } from '../reports/progress.ts';

/** How long work may have the event loop at once, in milliseconds. */
const AT_ONCE = 20;

/**
 * Keeps long work from holding up everything else: it stops between two steps when it has run for long enough, and for
 * good when nobody waits for it any more.
 */
export class Pace {
  readonly #signal: AbortSignal | null;
  readonly #tell: (progress: ReportProgress) => void;
  #since = performance.now();

  constructor(signal: AbortSignal | null = null, tell: (progress: ReportProgress) => void = () => {}) {
    this.#signal = signal;
    this.#tell = tell;
  }

  get isDue(): boolean {
    return performance.now() - this.#since > AT_ONCE;
  }

  /** Lets other work run if it is due. Rejects with the signal's reason. */
  async rest(): Promise<void> {
    this.#signal?.throwIfAborted();
    if (!this.isDue) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.#since = performance.now();
    this.#signal?.throwIfAborted();
  }

  /** All items, resting between them. */
  async gather<T>(items: Iterable<T>): Promise<readonly T[]> {
    const gathered: T[] = [];
    for (const item of items) {
      gathered.push(item);
      if (this.isDue) await this.rest();
    }
    return gathered;
  }

  tell(progress: ReportProgress): void {
    this.#tell(progress);
  }
}
