/** A recorded change of decisions: a revision of the statement of applicability. */
export interface Revision {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly operation: string;
  /** Number of decisions that it stated, by framework. */
  readonly stated: ReadonlyMap<string, number>;
  /** Number of decisions that it removed: of which framework they were is no longer recorded. */
  readonly removed: number;
}

/** What the ledger says about earlier issues of the statement of applicability. */
export interface RevisionHistory {
  /** Newest first. */
  readonly revisions: readonly Revision[];
  /** Number of the change before the oldest that was read; 0: the whole ledger was read. */
  readonly unread: number;
}

/** Nobody reads a page with more revisions. */
export const MOST_REVISIONS = 20;
