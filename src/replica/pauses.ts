/** For how long changes are applied before others are served, in milliseconds. */
const AT_ONCE = 4;

/** Lets others be served between two pieces of work once it has gone on for long enough. */
export class Pauses {
  #since = performance.now();

  /** To be awaited between two pieces of work. */
  async pauseIfDue(): Promise<void> {
    if (performance.now() - this.#since < AT_ONCE) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.#since = performance.now();
  }
}
