/**
 * Where snapshots are kept, beside the store: one of a ledger at most. They can be made again at any time, so that
 * what cannot be read or written costs time and nothing else.
 */
export interface SnapshotShelf {
  /** What was kept of a ledger, in pieces; null where nothing was. Rejects with the operating system's error. */
  read(ledger: string): Promise<AsyncIterable<Buffer> | null>;

  /** Keeps lines in the place of what was kept before. Rejects with the operating system's error. */
  write(ledger: string, lines: AsyncIterable<string>): Promise<void>;

  /** The ledgers of which anything was kept, finished or not. Rejects with the operating system's error. */
  ledgers(): Promise<readonly string[]>;

  /** Drops what was kept of a ledger. */
  remove(ledger: string): Promise<void>;
}
