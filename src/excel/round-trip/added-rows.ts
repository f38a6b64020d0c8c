import type { ReadCell, ReadRow } from '../parsing/sheet-cells.ts';

/** Which rows of an editable sheet are new records, although nobody exported them. */
export interface AddedRows {
  /** In each group, one of the columns must say something. */
  readonly needs: readonly (readonly string[])[];
  /** The column of the id that a new record may be given; null: it has none of its own. */
  readonly id: string | null;
  /** With an id, these must say something too: `Total` is a word that an id could be. */
  readonly needsWithId: readonly string[];
  /** How a new row is written. */
  readonly advice: string;
}

/** The sheets on which people may add records, by name. */
export const ADDED_ROWS: ReadonlyMap<string, AddedRows> = new Map([
  [
    'Action plan',
    {
      needs: [['Title'], ['Ref', 'Provision']],
      ...{ id: 'Id', needsWithId: ['Title', 'Status'] },
      advice: 'To add an action, leave Id empty and fill in Framework, Ref and Title.',
    },
  ],
  [
    'Evidence register',
    {
      needs: [['Title'], ['Kind', 'Status', 'Owner', 'Valid from', 'Valid until', 'Location']],
      ...{ id: 'Id', needsWithId: ['Kind', 'Status'] },
      advice:
        'To add evidence, leave Id empty and fill in Title, Kind and Status, and in Supports what it supports, such as std:9.2 (FULL).',
    },
  ],
  [
    'Questions',
    {
      needs: [['Framework'], ['Id'], ['Answer']],
      ...{ id: null, needsWithId: [] },
      advice: 'To add an answer, fill in Scope, Framework, Id and Answer.',
    },
  ],
  [
    'Source to target',
    {
      needs: [['Crosswalk'], ['Source', 'Source id'], ['Target', 'Target id'], ['Verdict']],
      ...{ id: null, needsWithId: [] },
      advice: 'To add a review, fill in Crosswalk, Source, Target, Verdict and By.',
    },
  ],
]);

/**
 * Whether a row that was not exported is a new record of its sheet. Totals and remarks are not: they have numbers,
 * formulas or nothing where a record has texts and days.
 *
 * @param columns from 1, by header
 */
export function isAddedRow(
  { needs, id, needsWithId }: AddedRows,
  { cells }: ReadRow,
  columns: ReadonlyMap<string, number>,
): boolean {
  const says = (header: string): boolean => isSaid(cells.get(columns.get(header) ?? 0));
  if (!needs.every((group) => group.some(says))) return false;
  return id === null || cells.get(columns.get(id) ?? 0) === undefined || needsWithId.every(says);
}

function isSaid(cell: ReadCell | undefined): boolean {
  return cell !== undefined && ('text' in cell || ('number' in cell && cell.isDay));
}
