/** How many may pass at a time, and how many may wait. */
export interface TurnstileLimits {
  /** Requests at work at a time. */
  readonly atWork: number;
  /** Of these so many of one client, so that no client can take all places. */
  readonly atWorkPerClient: number;
  /** Requests that wait for a place. */
  readonly waiting: number;
  /** Of these so many of one client. */
  readonly waitingPerClient: number;
  /** For how long one may wait, in milliseconds. */
  readonly patience: number;
}

/** Gives the place back; may be called again. */
export type Leave = () => void;

interface Client {
  atWork: number;
  /** In the order in which they came. */
  readonly waiting: Set<() => void>;
}

/**
 * Bounds how many requests are worked on at a time. Whoever finds no place waits, and clients take turns: one that sends
 * a hundred requests delays another client by one of them. A client that has neither a request at work nor one that
 * waits is forgotten.
 */
export class Turnstile {
  readonly #limits: TurnstileLimits;
  /** Those whose turn is next come first. */
  readonly #clients = new Map<string, Client>();
  #atWork = 0;
  #waiting = 0;

  constructor(limits: TurnstileLimits) {
    this.#limits = limits;
  }

  /** How many clients are known. */
  get clients(): number {
    return this.#clients.size;
  }

  get atWork(): number {
    return this.#atWork;
  }

  get waiting(): number {
    return this.#waiting;
  }

  /**
   * Resolves when there is a place, with what gives it back; null: too many wait, or it took too long, or whoever asked
   * has left.
   *
   * @param left aborted when nobody waits for the answer any more
   */
  enter(key: string, left: AbortSignal): Promise<Leave | null> {
    const client = this.#clients.get(key) ?? { atWork: 0, waiting: new Set() };
    if (left.aborted) return Promise.resolve(null);
    if (client.waiting.size === 0 && this.#hasPlaceFor(client)) {
      if (!this.#clients.has(key)) this.#clients.set(key, client);
      return Promise.resolve(this.#begin(key, client));
    }
    const { waiting, waitingPerClient, patience } = this.#limits;
    if (this.#waiting >= waiting || client.waiting.size >= waitingPerClient) return Promise.resolve(null);
    if (!this.#clients.has(key)) this.#clients.set(key, client);
    return new Promise((resolve) => {
      const settle = (leave: Leave | null): void => {
        clearTimeout(timer);
        left.removeEventListener('abort', giveUp);
        client.waiting.delete(go);
        this.#waiting--;
        resolve(leave);
      };
      const go = (): void => settle(this.#begin(key, client));
      const giveUp = (): void => {
        settle(null);
        this.#forgetIdle(key, client);
      };
      const timer = setTimeout(giveUp, patience);
      left.addEventListener('abort', giveUp, { once: true });
      client.waiting.add(go);
      this.#waiting++;
    });
  }

  #hasPlaceFor({ atWork }: Client): boolean {
    return this.#atWork < this.#limits.atWork && atWork < this.#limits.atWorkPerClient;
  }

  #begin(key: string, client: Client): Leave {
    client.atWork++;
    this.#atWork++;
    let hasLeft = false;
    return () => {
      if (hasLeft) return;
      hasLeft = true;
      client.atWork--;
      this.#atWork--;
      // Whoever was served goes behind the others.
      this.#goBehindOthers(key, client);
      this.#forgetIdle(key, client);
      this.#letIn();
    };
  }

  /** Lets those in who wait, client by client, as long as there are places for them. */
  #letIn(): void {
    for (const [key, client] of this.#clients) {
      if (this.#atWork >= this.#limits.atWork) return;
      const [go] = client.waiting;
      if (go === undefined || !this.#hasPlaceFor(client)) continue;
      go();
      // The loop comes back to this client after all others.
      this.#goBehindOthers(key, client);
    }
  }

  #goBehindOthers(key: string, client: Client): void {
    this.#clients.delete(key);
    this.#clients.set(key, client);
  }

  #forgetIdle(key: string, { atWork, waiting }: Client): void {
    if (atWork === 0 && waiting.size === 0) this.#clients.delete(key);
  }
}
