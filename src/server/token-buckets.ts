/** How much a bucket takes, and how fast it fills again. */
export interface BucketSize {
  /** Tokens of a full bucket. */
  readonly tokens: number;
  /** Seconds in which an empty bucket becomes full. */
  readonly seconds: number;
}

/** What one bucket has. */
export interface BucketLevel {
  /** Whole tokens. */
  readonly left: number;
  /** Whole seconds until it is full again. */
  readonly secondsToFull: number;
}

interface Bucket {
  tokens: number;
  /** When the tokens were counted, in milliseconds. */
  at: number;
}

/**
 * A bucket of tokens for each of many keys. A full bucket needs no memory: what is kept are the buckets that somebody
 * took from, and of more than `keys` of them the one that was used longest ago is taken to be full again.
 */
export class TokenBuckets {
  readonly size: BucketSize;
  readonly #keys: number;
  readonly #now: () => number;
  /** The one that was used longest ago comes first. */
  readonly #buckets = new Map<string, Bucket>();

  /** @param now milliseconds, never less than before */
  constructor(size: BucketSize, keys: number, now: () => number = () => performance.now()) {
    this.size = size;
    this.#keys = keys;
    this.#now = now;
  }

  /** How many buckets are kept. */
  get kept(): number {
    return this.#buckets.size;
  }

  level(key: string): BucketLevel {
    const tokens = this.#tokens(key);
    const missing = this.size.tokens - tokens;
    return { left: Math.floor(tokens), secondsToFull: Math.ceil(missing / this.#perSecond) };
  }

  /** Whole seconds until a bucket has so many tokens; 0: it has them. More than fit are never there. */
  secondsUntil(key: string, tokens: number): number {
    return Math.max(0, Math.ceil((tokens - this.#tokens(key)) / this.#perSecond));
  }

  /** Takes tokens that are there ({@link secondsUntil} is 0). */
  take(key: string, tokens: number): void {
    const left = this.#tokens(key) - tokens;
    this.#buckets.delete(key);
    this.#buckets.set(key, { tokens: left, at: this.#now() });
    if (this.#buckets.size > this.#keys) this.#dropOldest();
  }

  get #perSecond(): number {
    return this.size.tokens / this.size.seconds;
  }

  #tokens(key: string): number {
    const bucket = this.#buckets.get(key);
    if (bucket === undefined) return this.size.tokens;
    const filled = ((this.#now() - bucket.at) / 1_000) * this.#perSecond;
    return Math.min(this.size.tokens, bucket.tokens + filled);
  }

  #dropOldest(): void {
    const [oldest] = this.#buckets.keys();
    if (oldest !== undefined) this.#buckets.delete(oldest);
  }
}
