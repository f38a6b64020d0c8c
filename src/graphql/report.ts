import type { GapFilter } from '../coverage/questions/gaps.ts';
import type { State } from '../model/coverage.ts';
import type { ReportKind } from '../model/report-kind.ts';
import type { ReportProgress } from '../model/report-progress.ts';
import type { Outcome } from '../problems.ts';

/** What a report is about. */
export interface ReportParameters {
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
}

/** A workbook that was made at one recorded state; its file is kept for an hour. */
export interface Report {
  /** Says parameters and state: the same id means the same content. Whoever holds one may still not see it. */
  readonly id: string;
  readonly kind: ReportKind;
  readonly organization: string;
  readonly fileName: string;
  readonly byteLength: number;
  /** Of the file. */
  readonly sha256: string;
  /** Of what is in it, equal on every machine. */
  readonly contentSha256: string;
  readonly state: State;
  /** Path and query on this server. */
  readonly url: string;
  readonly rows: readonly { readonly sheet: string; readonly count: number }[];
}

/** Makes reports and finds those made before. */
export interface ReportServices {
  /**
   * Makes the file, joins who makes it, or finds the one made at the same state. Problems are those of the questions.
   * When everybody who waits has left by their signals, it is stopped.
   */
  make(parameters: ReportParameters, signal?: AbortSignal | null): Promise<Outcome<Report>>;
  /**
   * The same, waiting a number of milliseconds at most; then it tells how far it is, and it is made on for a minute.
   * Who asks for the same again joins.
   */
  ask(
    parameters: ReportParameters,
    atMost: number,
    signal?: AbortSignal | null,
  ): Promise<{ readonly made: Outcome<Report> } | { readonly progress: ReportProgress }>;
  /** Null: no such report, or its state has moved on and its file is gone. */
  find(id: string): Promise<Report | null>;
  /** Where the file of a report lies now; null: as for {@link find}. */
  file(id: string): Promise<string | null>;
  /** Discards all files. */
  close(): Promise<void>;
}
