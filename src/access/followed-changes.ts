import type { Change } from '../ledger/change.ts';
import type { DeskServices } from './desk-services.ts';

/** Changes that are read from the store at a time. */
const AT_A_TIME = 20;

/**
 * The changes of a ledger with a `seq` above the given one, each once and in order, as they are recorded: by this
 * process at once, by others when the store is asked next. A slow reader delays its own reading alone, since nothing is
 * kept for it. Ends when the signal is aborted or the reader returns; rejects as the store does. Null: the ledger has as
 * many listeners as it may have.
 */
export function followedChanges(
  { store, listen }: Pick<DeskServices, 'store' | 'listen'>,
  ledger: string,
  after: number,
  signal: AbortSignal | null,
): AsyncIterableIterator<Change> | null {
  let isOver = false;
  let hasMoved = true;
  let wake = (): void => {};
  const stopListening = listen(ledger, () => {
    hasMoved = true;
    wake();
  });
  if (stopListening === null) return null;
  const end = (): void => {
    isOver = true;
    stopListening();
    signal?.removeEventListener('abort', end);
    wake();
  };
  signal?.addEventListener('abort', end);
  if (signal?.aborted === true) end();
  const moved = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      if (hasMoved || isOver) resolve();
    });
  async function* changes(): AsyncGenerator<Change> {
    let seq = after;
    try {
      while (!isOver) {
        await moved();
        hasMoved = false;
        let read: readonly Change[];
        do {
          read = isOver ? [] : await store.changesAfter(ledger, seq, AT_A_TIME);
          for (const change of read) {
            if (isOver) return;
            seq = change.seq;
            yield change;
          }
        } while (read.length === AT_A_TIME);
      }
    } finally {
      end();
    }
  }
  const generator = changes();
  return {
    next: () => generator.next(),
    return: () => {
      // A generator that waits would return only when it is woken.
      end();
      return generator.return(undefined);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
