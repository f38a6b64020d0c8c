/** What the server tells monitors about its store and its reports. Nothing of it names an organization. */
export interface Figures {
  /** Seconds since the store last answered which changes it has; null: it never did. */
  readonly storeAge: number | null;
  readonly catalogue: LedgerFigures;
  readonly organizations: LedgerFigures;
  readonly reports: {
    /** That are being made, or wait for their turn. */
    readonly atWork: number;
    /** Files. */
    readonly kept: number;
  };
}

/** Ledgers together. */
export interface LedgerFigures {
  readonly ledgers: number;
  readonly changes: number;
  /** Milliseconds since 1970; null: there is no change. */
  readonly newest: number | null;
}
