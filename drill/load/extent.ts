/** How much is asked of a server. */
export interface Extent {
  /** Clients that ask one question after the other. */
  readonly clients: number;
  readonly seconds: number;
  /** Connections that are held for nothing. */
  readonly sockets: number;
  readonly heldSeconds: number;
  /** Reports that are asked for at the same moment. */
  readonly reports: number;
  /** For how long all of it is asked together, by a tenth of the clients and of the connections. */
  readonly soakSeconds: number;
  /**
   * For how many seconds the server is left alone before its memory is measured; null: it is not measured, since too
   * little is asked for its caches to fill.
   */
  readonly settling: number | null;
}

export const FULL: Extent = {
  ...{ clients: 1_000, seconds: 60 },
  ...{ sockets: 1_000, heldSeconds: 30 },
  ...{ reports: 300, soakSeconds: 600, settling: 6 },
};
