import type { Column, Sorting } from './column.ts';

interface Props<Row> {
  readonly column: Column<Row>;
  readonly sorting: Sorting | null;
  readonly sort: (key: string) => void;
}

/** The head of a column; a button where rows can be sorted by it. */
export function SortHead<Row>({ column, sorting, sort }: Props<Row>) {
  if (column.compare === undefined) return <span class="plain-head">{column.head}</span>;
  const isSorted = sorting?.key === column.key;
  return (
    <button type="button" class="sort-head" onClick={() => sort(column.key)}>
      {column.head}
      <span class="sort-sign" aria-hidden="true">
        {isSorted ? (sorting.isDescending ? '▼' : '▲') : ''}
      </span>
    </button>
  );
}

/** What a head says to whoever cannot see the sign. */
export function sortOf<Row>({ key, compare }: Column<Row>, sorting: Sorting | null) {
  if (compare === undefined) return undefined;
  if (sorting?.key !== key) return 'none';
  return sorting.isDescending ? 'descending' : 'ascending';
}
