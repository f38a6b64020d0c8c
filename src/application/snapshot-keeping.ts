import type { Replica } from '../replica/replica.ts';

/** How often snapshots are looked after, in milliseconds. */
const EVERY = 1_000;

/** Looks after the snapshots of a replica in the background, as long as a server runs. */
export class SnapshotKeeping {
  readonly #replica: Pick<Replica, 'tendSnapshots'>;
  #timer: NodeJS.Timeout | null = null;
  #isStopped = false;
  #work: Promise<void> = Promise.resolve();

  constructor(replica: Pick<Replica, 'tendSnapshots'>) {
    this.#replica = replica;
  }

  /**
   * @param told called with a sentence for each snapshot that was wrong
   * @param failed called with each error
   */
  start(told: (sentence: string) => void, failed: (error: unknown) => void): void {
    let isBusy = false;
    this.#timer ??= setInterval(() => {
      if (isBusy) return;
      isBusy = true;
      this.#work = this.#tend(told)
        .catch((error: unknown) => {
          if (!this.#isStopped) failed(error);
        })
        .finally(() => {
          isBusy = false;
        });
    }, EVERY).unref();
  }

  /** Resolves when nothing is read or written for snapshots any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#timer !== null) clearInterval(this.#timer);
    await this.#work;
  }

  async #tend(told: (sentence: string) => void): Promise<void> {
    for (const ledger of await this.#replica.tendSnapshots(() => this.#isStopped))
      told(
        `The snapshot of ${ledger} was not what its ledger states. It was removed, and the records were read again.`,
      );
  }
}
