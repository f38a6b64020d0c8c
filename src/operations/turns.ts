import { StoreError } from '../problems/store-error.ts';

/** How long work waits for its turn, in milliseconds: whoever sent it is answered within ten seconds. */
const PATIENCE = 8_000;

/** Queues by name: work of one name runs one after the other, in the order in which it came. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();
  readonly #patience: number;

  constructor(patience: number = PATIENCE) {
    this.#patience = patience;
  }

  /** Rejects as the work does, and with `STORE_UNAVAILABLE` where its turn does not come in time: then it is not done. */
  async take<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(name) ?? Promise.resolve();
    let isLate = false;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        isLate = true;
        reject(tooManyBefore(name));
      }, this.#patience);
    });
    const turn = before.then(() => {
      clearTimeout(timer);
      if (isLate) throw tooManyBefore(name);
      return work();
    });
    const ended = turn.catch(() => {});
    this.#last.set(name, ended);
    ended.finally(() => {
      if (this.#last.get(name) === ended) this.#last.delete(name);
    });
    return Promise.race([turn, late]);
  }
}

function tooManyBefore(name: string): StoreError {
  const sentence = `Other changes of ${name} are still being written, so this one was not. Try again.`;
  return new StoreError('STORE_UNAVAILABLE', sentence);
}
