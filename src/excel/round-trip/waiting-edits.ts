import type { EditConflict } from '../../model/edit-conflict.ts';
import type { EditedRow } from './edited-row.ts';
import type { EditedWorkbook } from './edited-workbook.ts';

/** What somebody typed in a row, by header. */
type Typed = ReadonlyMap<string, string>;

/** Edits of a workbook that are not loaded. */
export interface WaitingEdits {
  /** Of exported rows, by sheet and by the name of the row. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, Typed>>;
  /** New rows, by sheet. */
  readonly added: ReadonlyMap<string, readonly Typed[]>;
}

/**
 * The edits of a workbook that wait to be loaded.
 *
 * @param left the edits that a load left out; null: nothing was loaded
 */
export function waitingEdits(
  { rows, added }: EditedWorkbook,
  left: readonly EditConflict[] | null,
): WaitingEdits {
  const waits = new Set(left?.map(({ sheet, row, column }) => JSON.stringify([sheet, row, column])));
  const isWaiting = ({ sheet, number }: EditedRow, header: string): boolean =>
    left === null || [header, null].some((column) => waits.has(JSON.stringify([sheet, number, column])));
  const waiting = new Map<string, Map<string, Typed>>();
  for (const [sheet, ofSheet] of rows) {
    const found = new Map<string, Typed>();
    for (const row of ofSheet) {
      const typed = row.headers.filter((header) => row.isEditedAt(header) && isWaiting(row, header));
      if (typed.length > 0) found.set(row.origin.id, typedIn(row, typed));
    }
    if (found.size > 0) waiting.set(sheet, found);
  }
  const addedRows = [...added].map(
    ([sheet, news]) => [sheet, news.map((row) => typedIn(row, row.headers))] as const,
  );
  return { rows: waiting, added: new Map(left === null ? addedRows : []) };
}

function typedIn(row: EditedRow, headers: readonly string[]): Typed {
  return new Map(headers.map((header) => [header, row.text(header)]));
}
