import type { CellDifference } from '../../model/record-edits.ts';
import type { Problem } from '../../problems/problem.ts';
import type { EditedRow } from './edited-row.ts';
import type { RowReading } from './row-reading.ts';

/** A row that was not edited, but whose record has changed since the export. */
export interface OutdatedRow {
  readonly sheet: string;
  readonly id: string;
}

/** The results of comparing rows with the current records. */
export class ComparedRows {
  readonly differences: CellDifference[] = [];
  readonly outdated: OutdatedRow[] = [];
  readonly problems: Problem[] = [];

  /**
   * Whether to compare a row with its record. A row that was not edited changes nothing, whatever happened to its
   * record. An edited row without a record is a problem: `RECORD_GONE`.
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
    this.problems.push(
      row.problem(
        null,
        'RECORD_GONE',
        `The record in the row of ${origin.id} no longer exists. Export again.`,
      ),
    );
    return false;
  }

  /**
   * Adds the differences between a row and its record, or the problems of the row. True if it adds differences. The
   * problem is `CHANGED_SINCE_EXPORT` if the record has changed since the export.
   */
  takes(reading: RowReading, base: string): boolean {
    const { row, differences, problems } = reading;
    if (reading.isSame) return false;
    this.problems.push(...problems);
    if (row.origin.base !== base) {
      const { id } = row.origin;
      const sentence = `The row of ${id} was edited, but what it shows has changed since the export. Export again and repeat the edit.`;
      this.problems.push(row.problem(null, 'CHANGED_SINCE_EXPORT', sentence));
      return false;
    }
    if (problems.length > 0) return false;
    this.differences.push(...differences);
    return true;
  }
}
