import type { OtherRecords } from '../coverage/projection/chosen-records.ts';
import type { GapFilter } from '../coverage/questions/gaps.ts';
import type { ReportKind } from './kind.ts';

/** What a report is about. */
export interface ReportParameters extends OtherRecords {
  readonly kind: ReportKind;
  /** Slug. */
  readonly organization: string;
  /** Local ids; empty: the organization. */
  readonly systems: readonly string[];
  /** Slugs; null: the organization's list; empty: all that it may see. */
  readonly frameworks: readonly string[] | null;
  /** ISO date. */
  readonly asOf: string;
  /** Null: the default choice; empty: none. */
  readonly crosswalks: readonly string[] | null;
  readonly filter: GapFilter;
  /** The report is compared with what was known at this time, UTC; null: with nothing. */
  readonly since: string | null;
}
