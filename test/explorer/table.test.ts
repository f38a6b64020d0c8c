import { describe, expect, it } from 'vitest';
import {
  type Column,
  compareText,
  nextSorting,
  readSorting,
  sorted,
} from '../../explorer/src/table/column.ts';
import { type Cell, moved } from '../../explorer/src/table/grid-keys.ts';

interface Row {
  readonly ref: string;
  readonly isTotal?: boolean;
}

const COLUMNS: readonly Column<Row>[] = [
  { key: 'ref', head: 'Ref', cell: ({ ref }) => ref, compare: (a, b) => compareText(a.ref, b.ref) },
  { key: 'note', head: 'Note', cell: () => '' },
];
const ROWS: readonly Row[] = [{ ref: 'All', isTotal: true }, { ref: 'A.10' }, { ref: 'A.2' }];

function refsBy(sort: string | null): readonly string[] {
  return sorted(ROWS, COLUMNS, readSorting(sort), ({ isTotal }) => isTotal === true).map(({ ref }) => ref);
}

describe('the rows of a table', () => {
  it('are sorted by a column, up and down, numbers within texts by their value; pinned rows stay first', () => {
    expect(refsBy('ref')).toEqual(['All', 'A.2', 'A.10']);
    expect(refsBy('-ref')).toEqual(['All', 'A.10', 'A.2']);
  });

  it('stay in the order of the answer without a column, and with one that does not exist or is not sorted by', () => {
    for (const sort of [null, '', 'nothing', 'note']) expect(refsBy(sort)).toEqual(['All', 'A.10', 'A.2']);
  });

  it('are sorted up, down, and not at all as a head is pressed again and again', () => {
    expect(nextSorting(null, 'ref')).toBe('ref');
    expect(nextSorting(readSorting('ref'), 'ref')).toBe('-ref');
    expect(nextSorting(readSorting('-ref'), 'ref')).toBeNull();
    expect(nextSorting(readSorting('-ref'), 'note')).toBe('note');
  });
});

describe('the keys of a grid', () => {
  const size = { rows: 500, columns: 60, page: 15 };
  const press = (cell: Cell, key: string, ctrlKey = false) =>
    moved(cell, { key, ctrlKey, metaKey: false }, size);

  it('move from cell to cell, as far as there are any, and up into the heads', () => {
    expect(press({ row: 3, column: 4 }, 'ArrowDown')).toEqual({ row: 4, column: 4 });
    expect(press({ row: 3, column: 4 }, 'ArrowLeft')).toEqual({ row: 3, column: 3 });
    expect(press({ row: 0, column: 0 }, 'ArrowUp')).toEqual({ row: -1, column: 0 });
    expect(press({ row: -1, column: 0 }, 'ArrowUp')).toEqual({ row: -1, column: 0 });
    expect(press({ row: 499, column: 59 }, 'ArrowRight')).toEqual({ row: 499, column: 59 });
  });

  it('move by a page, to the ends of a row, and to the ends of everything', () => {
    expect(press({ row: 3, column: 4 }, 'PageDown')).toEqual({ row: 18, column: 4 });
    expect(press({ row: 3, column: 4 }, 'PageUp')).toEqual({ row: 0, column: 4 });
    expect(press({ row: 3, column: 4 }, 'End')).toEqual({ row: 3, column: 59 });
    expect(press({ row: 3, column: 4 }, 'End', true)).toEqual({ row: 499, column: 59 });
    expect(press({ row: 3, column: 4 }, 'Home', true)).toEqual({ row: 0, column: 0 });
  });

  it('that are not for a grid are left to the browser', () => {
    expect(press({ row: 0, column: 0 }, 'Tab')).toBeNull();
    expect(press({ row: 0, column: 0 }, 'k', true)).toBeNull();
  });
});
