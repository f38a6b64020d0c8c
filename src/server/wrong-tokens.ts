import { TokenBuckets } from './token-buckets.ts';

/** So many wrong tokens an address may show at once, and so many more each minute. */
const WRONG = { tokens: 10, seconds: 60 };

/** So many addresses are kept apart. */
const KEPT = 10_000;

/** Counts the wrong tokens that each address shows, so that nobody tries one after the other. */
export class WrongTokens {
  readonly #buckets: TokenBuckets;

  constructor(now?: () => number) {
    this.#buckets = new TokenBuckets(WRONG, KEPT, now);
  }

  /** Whole seconds until an address may show another token; 0: now. */
  secondsUntilNext(address: string): number {
    return this.#buckets.secondsUntil(address, 1);
  }

  /** Counts a wrong token, where another could still be shown: then 0, else the seconds until it can. */
  count(address: string): number {
    const wait = this.secondsUntilNext(address);
    if (wait === 0) this.#buckets.take(address, 1);
    return wait;
  }
}
