import type { CellDifference } from '../../model/record-edits.ts';
import type { Problem } from '../../problems/problem.ts';
import type { EditedRow } from './edited-row.ts';
import type { RowReading } from './row-reading.ts';

/** A row that was not edited, though what it shows is another by now. */
export interface OutdatedRow {
  readonly sheet: string;
  readonly id: string;
}

/** What comes of comparing rows with the records of now. */
export class ComparedRows {
  readonly differences: CellDifference[] = [];
  readonly outdated: OutdatedRow[] = [];
  readonly problems: Problem[] = [];

  /**
   * Whether an edited row is to be read beside its record. One that was not edited changes nothing, whatever became of
   * its record; one whose record is gone is a problem.
   *
   * @param base digest of the record now; null: it is gone
   */
  isToBeRead(row: EditedRow, base: string | null): boolean {
    const { sheet, origin } = row;
    if (!row.isEdited) {
      if (base !== origin.base) this.outdated.push({ sheet, id: origin.id });
      return false;
    }
    if (base !== null) return true;
    this.problems.push(
      row.problem(null, 'RECORD_GONE', `What the row of ${origin.id} shows no longer exists.`),
    );
    return false;
  }

  /**
   * Takes what a row says and its record does not. False where there is nothing to take, or where it is refused: with
   * the problems of its cells, or because its record is another than the exported one.
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
