import {
  cellConflictInWords,
  type EditConflict,
  type RecordField,
  type WhoWrote,
  writtenInWords,
} from '../../model/edit-conflict.ts';
import type { CellDifference } from '../../model/record-edits.ts';
import type { ProblemCode } from '../../problems/codes.ts';
import type { Note } from '../../problems/note.ts';
import type { Problem } from '../../problems/problem.ts';
import type { EditedRow } from './edited-row.ts';
import type { OddEdit } from './odd-edits.ts';
import type { RowReading } from './row-reading.ts';

/** A row that was not edited, but whose record has changed since the export. */
export interface OutdatedRow {
  readonly sheet: string;
  readonly id: string;
}

/** What to do with edits of what somebody else has changed since the export. */
export interface ConflictTreatment {
  /** Leaves them out and takes all others; otherwise they are problems. */
  readonly leavesConflicts: boolean;
  readonly whoWrote: WhoWrote;
}

/** The record that a row shows, with the header of each of its fields. */
export interface ShownRecord {
  readonly label: RecordField['label'];
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What somebody can do about an edit in conflict. */
const WHAT_TO_DO =
  'To decide it, write a new export that has your edit in it with `--rebase FILE`. To load everything else, use `--take-clean`.';

/** The results of comparing rows with the current records. */
export class ComparedRows {
  readonly differences: CellDifference[] = [];
  readonly outdated: OutdatedRow[] = [];
  readonly conflicts: EditConflict[] = [];
  readonly problems: Problem[] = [];
  /** What is allowed, but odd. */
  readonly notes: Note[] = [];
  readonly #treatment: ConflictTreatment;

  constructor(treatment: ConflictTreatment) {
    this.#treatment = treatment;
  }

  /**
   * Whether to compare a row with its record. A row that was not edited changes nothing, whatever happened to its
   * record. An edited row without a record is a conflict: `RECORD_GONE`.
   *
   * @param base digest of the current record; null if it no longer exists
   */
  isToBeRead(row: EditedRow, base: string | null): boolean {
    const { sheet, origin } = row;
    if (!row.isEdited) {
      if (base !== origin.base) this.outdated.push({ sheet, id: origin.id });
      return false;
    }
    if (base !== null) return true;
    this.#rowConflict(row, 'RECORD_GONE', `The record in the row of ${origin.id} no longer exists.`, null);
    return false;
  }

  /**
   * Adds the differences between a row and its record, or the problems of the row. True if it adds differences. A cell
   * that was edited here and has changed in the record since the export is a conflict, and its record stays as it is in
   * this field.
   *
   * @param record which the row shows; null: none yet
   */
  takes({ row, differences, problems, conflicts }: RowReading, record: ShownRecord | null): boolean {
    for (const problem of problems) this.problems.push(problem);
    for (const { header, edited, recorded } of conflicts) {
      const changed = fieldOf(record, header);
      const conflict = { id: row.origin.id, column: header, edited, recorded };
      const written = changed === null ? null : this.#treatment.whoWrote(changed);
      const sentence = cellConflictInWords(conflict, written);
      const { sheet, number } = row;
      this.conflicts.push({ ...conflict, sheet, row: number, changed, written, sentence });
      this.#tell(row.problem(header, 'CHANGED_SINCE_EXPORT', `${sentence} ${WHAT_TO_DO}`));
    }
    if (problems.length > 0) return false;
    if (conflicts.length > 0 && !this.#treatment.leavesConflicts) return false;
    for (const difference of differences) this.differences.push(difference);
    return differences.length > 0;
  }

  /**
   * Leaves an edited row out as a whole: it was edited for something that the records no longer say.
   *
   * @param what happened, in one sentence
   * @param record that somebody else has changed; null: none can be named
   */
  leaves(row: EditedRow, what: string, record: Omit<ShownRecord, 'headers'> | null): void {
    this.#rowConflict(
      row,
      'CHANGED_SINCE_EXPORT',
      `The row of ${row.origin.id} was edited, but ${what} since the export.`,
      record === null ? null : { label: record.label, id: record.id, field: null },
    );
  }

  /** Notes what is odd about a row that was taken. */
  warn(row: EditedRow, odd: readonly OddEdit[]): void {
    for (const [header, sentence] of odd)
      this.notes.push({ at: row.place(header), code: 'ODD_EDIT', sentence });
  }

  #rowConflict(row: EditedRow, code: ProblemCode, happened: string, changed: RecordField | null): void {
    const { sheet, number, origin } = row;
    const written = changed === null ? null : this.#treatment.whoWrote(changed);
    const by = written === null ? '' : ` What the records say was ${writtenInWords(written)}.`;
    const sentence = `${happened}${by}`;
    const nothing = { column: null, edited: null, recorded: null };
    this.conflicts.push({ sheet, row: number, id: origin.id, ...nothing, changed, written, sentence });
    this.#tell(row.problem(null, code, `${sentence} ${WHAT_TO_DO}`));
  }

  #tell(problem: Problem): void {
    if (!this.#treatment.leavesConflicts) this.problems.push(problem);
  }
}

function fieldOf(record: ShownRecord | null, header: string): RecordField | null {
  if (record === null) return null;
  const field = Object.keys(record.headers).find((each) => record.headers[each] === header) ?? null;
  return { label: record.label, id: record.id, field };
}
