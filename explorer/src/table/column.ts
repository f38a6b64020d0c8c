import type { ComponentChildren } from 'preact';

/** A column of a table. */
export interface Column<Row> {
  /** Its name in addresses that sort by it. */
  readonly key: string;
  readonly head: ComponentChildren;
  readonly cell: (row: Row) => ComponentChildren;
  /** Figures are aligned at the end; the head of a row names it. Default: text. */
  readonly kind?: 'text' | 'figure' | 'row-head';
  /** Pixels in a grid, and the least width in a table. Default: 140. */
  readonly width?: number;
  /** Takes the room that is left, in proportion to the other columns that do. */
  readonly grows?: number;
  /** How rows are sorted by the column. Absent: they are not. */
  readonly compare?: (a: Row, b: Row) => number;
}

export const USUAL_WIDTH = 140;

/** A column, and whether the last row comes first. */
export interface Sorting {
  readonly key: string;
  readonly isDescending: boolean;
}

/** Reads `title` and `-title`. */
export function readSorting(text: string | null): Sorting | null {
  if (text === null || text === '') return null;
  return text.startsWith('-')
    ? { key: text.slice(1), isDescending: true }
    : { key: text, isDescending: false };
}

/** What a head that is pressed writes into the address: first up, then down, then the order of the answer. */
export function nextSorting(sorting: Sorting | null, key: string): string | null {
  if (sorting?.key !== key) return key;
  return sorting.isDescending ? null : `-${key}`;
}

/** Rows in another order; those that are pinned stay first. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | null,
  isPinned: (row: Row) => boolean,
): readonly Row[] {
  const compare = columns.find(({ key }) => key === sorting?.key)?.compare;
  if (compare === undefined || sorting === null) return rows;
  return rows.toSorted((a, b) => {
    if (isPinned(a) !== isPinned(b)) return isPinned(a) ? -1 : 1;
    return sorting.isDescending ? compare(b, a) : compare(a, b);
  });
}

/** Comes after every text, so that empty cells are last. */
export const LAST = '\uffff';

/** Compares texts as the language of the page does, numbers within them by their value: `A.2` before `A.10`. */
export const compareText: (a: string, b: string) => number = new Intl.Collator('en', { numeric: true })
  .compare;
