/**
 * A client that sends its headers or body drop by drop, or never reads its answer, holds a connection for nothing; many
 * of them hold all there are. Times are in milliseconds.
 */
export interface ConnectionLimits {
  /**
   * Connections that wait until they are taken in; the system may allow fewer. A request on a connection beyond them
   * is sent again only after seconds.
   */
  readonly backlog: number;
  /** Until the headers of a request are there. */
  readonly headersTimeout: number;
  /** Until all of it is there. */
  readonly requestTimeout: number;
  /** How long a connection is kept for the next request: longer than a proxy keeps it, so that none is sent into a close. */
  readonly keepAliveTimeout: number;
  /** How often the two are looked after. */
  readonly connectionsCheckingInterval: number;
  /** How long a connection may lie still, also while an answer is made or not read. */
  readonly stillFor: number;
  /**
   * Connections at a time beyond those that are served: they learn that there are too many, and health. One more is
   * closed at once.
   */
  readonly refused: number;
  /** Of these so many of one address. */
  readonly refusedPerAddress: number;
  /** How long such a connection is kept. */
  readonly refusedFor: number;
}

export const CONNECTION_LIMITS: ConnectionLimits = {
  backlog: 4_096,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 2_000,
  stillFor: 300_000,
  refused: 2_000,
  refusedPerAddress: 1_000,
  refusedFor: 5_000,
};
