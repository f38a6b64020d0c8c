import type { Projection } from '../coverage/projection/projection.ts';

/** The records with which a report is compared, such as those of the last report, and the day for which it was made. */
export interface EarlierRecords {
  readonly projection: Projection;
  /** ISO date. */
  readonly asOf: string;
}
