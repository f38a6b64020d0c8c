import type { State } from '../model/coverage.ts';
import type { ReportKind } from './kind.ts';

/** A workbook that was made at one recorded state; its file is kept for an hour. */
export interface Report {
  /** Its parameters and state: the same id means the same content. Holding an id gives nobody the right to see it. */
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
  /** When its file was made, in milliseconds since 1970. */
  readonly madeAt: number;
  /** Path and query on this server: of this file, and of no other. */
  readonly url: string;
  readonly rows: readonly { readonly sheet: string; readonly count: number }[];
}
