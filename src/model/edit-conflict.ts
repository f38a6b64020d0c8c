/** A field of a record of the organization. */
export interface RecordField {
  readonly label: 'Evidence' | 'Action' | 'Decision' | 'ConditionAnswer' | 'RowReview';
  readonly id: string;
  /** Null: the record as a whole. */
  readonly field: string | null;
}

/** Who wrote what a record says. */
export interface WrittenBy {
  /** Number of the change in the organization's ledger. */
  readonly seq: number;
  /** UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
  readonly at: string;
  readonly actor: string;
  readonly operation: string;
}

/** Who wrote a field last; null where nobody can tell. */
export type WhoWrote = (field: RecordField) => WrittenBy | null;

/** An edit of something that somebody else has changed since the export. */
export interface EditConflict {
  readonly sheet: string;
  /** In the file, from 1. */
  readonly row: number;
  /** How the row is called. */
  readonly id: string;
  /** The header of the cell; null: the row as a whole. */
  readonly column: string | null;
  /** What the file says; null for a row. */
  readonly edited: string | null;
  /** What the records say; null for a row. */
  readonly recorded: string | null;
  /** What somebody else has changed; null: the records no longer have it, or the catalogue has changed. */
  readonly changed: RecordField | null;
  readonly written: WrittenBy | null;
  /** What the file and the records say, and who wrote the latter. */
  readonly sentence: string;
}

/** Both values of a cell in conflict, and who wrote the other one. */
export function cellConflictInWords(
  { id, column, edited, recorded }: Pick<EditConflict, 'id' | 'column' | 'edited' | 'recorded'>,
  written: WrittenBy | null,
): string {
  const by = written === null ? '' : `, ${writtenInWords(written)}`;
  return `${column} of ${id} was edited here, and the record has changed since the export. The file says ${shown(edited)}. The record says ${shown(recorded)}${by}.`;
}

/** `written by head-of-risk in change 14 (loadReport) on 2026-11-25` */
export function writtenInWords({ seq, at, actor, operation }: WrittenBy): string {
  return `written by ${actor} in change ${seq} (${operation}) on ${at.slice(0, 10)}`;
}

/** The most characters of a value that a sentence shows. */
const SHOWN = 500;

function shown(value: string | null): string {
  if (value === null || value === '') return 'nothing';
  return JSON.stringify(value.length > SHOWN ? `${value.slice(0, SHOWN - 1)}…` : value);
}
