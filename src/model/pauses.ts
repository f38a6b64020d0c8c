/** For how long work goes on before others are served, in milliseconds. */
const AT_ONCE = 4;

/** What goes on, one in each turn of the event loop. */
const waiting: (() => void)[] = [];

/**
 * Resolves when everybody else was served. Of all who pause, one goes on in each turn of the event loop: several pieces of
 * long work together hold it no longer than one of them.
 */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(goOn);
  });
}

function goOn(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(goOn);
}

/** Lets others be served between two pieces of work once it has gone on for long enough. */
export class Pauses {
  #since = performance.now();

  get isDue(): boolean {
    return performance.now() - this.#since >= AT_ONCE;
  }

  /** To be awaited between two pieces of work. */
  async pauseIfDue(): Promise<void> {
    if (!this.isDue) return;
    await pause();
    this.#since = performance.now();
  }
}
