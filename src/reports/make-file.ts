import type { Writable } from 'node:stream';
import type { Outcome } from '../problems/problem.ts';
import type { ReportParameters } from './parameters.ts';
import type { ReportProgress } from './progress.ts';
import type { ReportRecords } from './report-records.ts';

/** The making of one file, as its maker sees it. */
export interface Making {
  /** Aborted when nobody waits for the file any more. */
  readonly signal: AbortSignal;
  /** Tells how far it is. */
  tell(progress: ReportProgress): void;
}

/** A file that was written whole. */
export interface MadeFile {
  readonly fileName: string;
  readonly byteLength: number;
  /** Of the file. */
  readonly sha256: string;
  /** Of what is in it, equal on every machine. */
  readonly contentSha256: string;
  /** Rows by sheet. */
  readonly rows: Readonly<Record<string, number>>;
}

/**
 * Writes the file of a report. Problems are those of its questions; where there are any, nothing is opened. Rejects
 * with the reason of the signal, and as the store and the file system do.
 */
export type MakeFile = (
  parameters: ReportParameters,
  records: ReportRecords,
  open: () => Writable,
  making: Making,
) => Promise<Outcome<MadeFile>>;
