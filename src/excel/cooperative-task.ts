import type { Steps } from '../coverage/steps.ts';
import { Pauses } from '../model/pauses.ts';
import type { ReportProgress } from '../reports/progress.ts';

/**
 * Long work that shares the event loop. Between two steps it yields when it has run for long enough, and it ends when
 * nobody waits for it any more.
 */
export class CooperativeTask {
  readonly #signal: AbortSignal | null;
  readonly #tell: (progress: ReportProgress) => void;
  readonly #pauses = new Pauses();

  constructor(signal: AbortSignal | null = null, tell: (progress: ReportProgress) => void = () => {}) {
    this.#signal = signal;
    this.#tell = tell;
  }

  get isDue(): boolean {
    return this.#pauses.isDue;
  }

  /** Lets other work run if it is due. Rejects with the signal's reason. */
  async yieldIfDue(): Promise<void> {
    this.#signal?.throwIfAborted();
    if (!this.isDue) return;
    await this.#pauses.pauseIfDue();
    this.#signal?.throwIfAborted();
  }

  /** Takes all steps and yields between them. Rejects as {@link yieldIfDue} does. */
  async take<T>(steps: Steps<T>): Promise<T> {
    for (;;) {
      const { done, value } = steps.next();
      if (done === true) return value;
      if (this.isDue) await this.yieldIfDue();
    }
  }

  /** Collects all items and yields between them. Rejects as {@link yieldIfDue} does. */
  async gather<T>(items: Iterable<T>): Promise<readonly T[]> {
    const gathered: T[] = [];
    for (const item of items) {
      gathered.push(item);
      if (this.isDue) await this.yieldIfDue();
    }
    return gathered;
  }

  tell(progress: ReportProgress): void {
    this.#tell(progress);
  }
}
