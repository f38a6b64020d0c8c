/** How far a report has come. */
export interface ReportProgress {
  /** The sheet that is written; null while it is still asked what the sheets say. */
  readonly sheet: string | null;
  /** Rows that are written. */
  readonly written: number;
  /** Rows to write; null while it is still asked how many there are. */
  readonly rows: number | null;
}
