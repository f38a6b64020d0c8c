import { repeat } from '../replica/repeat.ts';
import type { Replica } from '../replica/replica.ts';

/** How often a replica is looked after, in milliseconds. */
const EVERY = 1_000;

/** Looks after the records of a replica and their snapshots in the background, as long as a server runs. */
export class ReplicaUpkeep {
  readonly #replica: Pick<Replica, 'tendSnapshots' | 'tidyRecords'>;
  #stopTending: (() => Promise<void>) | null = null;
  #isStopped = false;

  constructor(replica: Pick<Replica, 'tendSnapshots' | 'tidyRecords'>) {
    this.#replica = replica;
  }

  /**
   * @param told called with a sentence for each snapshot that was wrong
   * @param failed called with each error
   */
  start(told: (sentence: string) => void, failed: (error: unknown) => void): void {
    this.#stopTending ??= repeat(
      EVERY,
      () => this.#tend(told),
      (error) => {
        if (!this.#isStopped) failed(error);
      },
    );
  }

  /** Resolves when nothing is read or written for snapshots any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#stopTending?.();
  }

  async #tend(told: (sentence: string) => void): Promise<void> {
    await this.#replica.tidyRecords();
    for (const ledger of await this.#replica.tendSnapshots(() => this.#isStopped))
      told(
        `The snapshot of ${ledger} was not what its ledger states. It was removed, and the records were read again.`,
      );
  }
}
