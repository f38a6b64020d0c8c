import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';

/** How often the delay is looked at, in milliseconds. What it finds includes this time. */
const RESOLUTION = 10;
const NANOSECONDS = 1e9;

/** For how long the event loop let others wait. */
export class EventLoopDelay {
  readonly #histogram: IntervalHistogram = monitorEventLoopDelay({ resolution: RESOLUTION });

  start(): void {
    this.#histogram.enable();
  }

  stop(): void {
    this.#histogram.disable();
  }

  /**
   * Seconds that at most a share of the looks exceeded, since it was asked last; then it begins anew.
   *
   * @param shares from 0 to 1
   */
  take(shares: readonly number[]): readonly number[] {
    const delays = shares.map((share) => {
      const percentile = this.#histogram.count === 0 ? 0 : this.#histogram.percentile(share * 100);
      return Math.max(0, percentile / NANOSECONDS - RESOLUTION / 1_000);
    });
    this.#histogram.reset();
    return delays;
  }
}
