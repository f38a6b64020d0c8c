/** How many connections there may be at a time. */
export interface ConnectionBounds {
  /** Connections whose requests are answered. */
  readonly served: number;
  /** Of these so many of one address. */
  readonly servedPerAddress: number;
  /** Connections beyond these, which learn that there are too many, and health. */
  readonly refused: number;
  /** Of these so many of one address. */
  readonly refusedPerAddress: number;
}

/** What becomes of a connection: its requests are answered; they are refused, but for health; or it is closed at once. */
export type Admission = 'served' | 'refused' | 'closed';

interface Share {
  served: number;
  refused: number;
}

/**
 * Counts connections, in all and by address, so that one address cannot take all of them. Addresses without a
 * connection are forgotten.
 */
export class ConnectionShares {
  readonly #bounds: ConnectionBounds;
  readonly #shares = new Map<string, Share>();
  readonly #all: Share = { served: 0, refused: 0 };
  #closed = 0;

  constructor(bounds: ConnectionBounds) {
    this.#bounds = bounds;
  }

  /** Connections whose requests are answered now. */
  get served(): number {
    return this.#all.served;
  }

  /** Connections whose requests are refused now. */
  get refused(): number {
    return this.#all.refused;
  }

  /** How many connections were closed at once so far. */
  get closed(): number {
    return this.#closed;
  }

  /** How many addresses have a connection. */
  get addresses(): number {
    return this.#shares.size;
  }

  /** @param isShared many clients come from this address: only the bounds of all connections hold */
  open(address: string, isShared = false): Admission {
    const share = this.#shares.get(address) ?? { served: 0, refused: 0 };
    const { served, servedPerAddress, refused, refusedPerAddress } = this.#bounds;
    const admission =
      this.#all.served < served && (isShared || share.served < servedPerAddress)
        ? 'served'
        : this.#all.refused < refused && (isShared || share.refused < refusedPerAddress)
          ? 'refused'
          : 'closed';
    if (admission === 'closed') {
      this.#closed++;
      return admission;
    }
    share[admission]++;
    this.#all[admission]++;
    this.#shares.set(address, share);
    return admission;
  }

  /** Gives back what {@link open} admitted. */
  close(address: string, admission: Exclude<Admission, 'closed'>): void {
    const share = this.#shares.get(address);
    if (share === undefined) return;
    share[admission]--;
    this.#all[admission]--;
    if (share.served === 0 && share.refused === 0) this.#shares.delete(address);
  }
}
