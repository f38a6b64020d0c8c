import { useEffect, useRef, useState } from 'preact/hooks';
import { type Column, type Sorting, USUAL_WIDTH } from './column.ts';
import { SortHead, sortOf } from './sort-head.tsx';
import './plain-table.css';

/** No column takes more of a narrow page than this, so that the next one begins in view. */
const NARROW_SHARE = '42vw';

export interface TableProps<Row> {
  /** What the table shows, for whoever cannot see it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly sorting: Sorting | null;
  readonly sort: (key: string) => void;
}

/** A table of the page, for as many rows as a page can have at once. */
export function PlainTable<Row>({ label, columns, rows, keyOf, sorting, sort }: TableProps<Row>) {
  const box = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(box);
  // Figures leave the room to words, where a column takes it.
  const hasGrowing = columns.some(({ grows }) => grows !== undefined);
  return (
    <div
      ref={box}
      class="scrolls panel"
      {...(scrolls ? { tabIndex: 0, role: 'region', 'aria-label': label } : {})}
    >
      <table class="ruled plain-table">
        <caption class="hidden-words">{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                class={column.kind ?? 'text'}
                style={{
                  minWidth: `min(${column.width ?? USUAL_WIDTH}px, ${NARROW_SHARE})`,
                  ...(hasGrowing && column.kind === 'figure' && { width: '1px' }),
                }}
                aria-sort={sortOf(column, sorting)}
              >
                <SortHead column={column} sorting={sorting} sort={sort} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) =>
                column.kind === 'row-head' ? (
                  <th key={column.key} scope="row" class="row-head">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} class={column.kind ?? 'text'}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Whether something is wider than its box: then the keyboard must reach it to scroll it. */
function useScrolls(box: { readonly current: HTMLElement | null }): boolean {
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    // What is in the box may become narrower or wider later.
    for (const part of element.children) observer.observe(part);
    return () => observer.disconnect();
  }, [box]);
  return scrolls;
}
