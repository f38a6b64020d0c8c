import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useGridColumns } from './grid-columns.ts';
import { type Cell, moved } from './grid-keys.ts';
import type { TableProps } from './plain-table.tsx';
import { SortHead, sortOf } from './sort-head.tsx';
import { useVirtual } from './use-virtual.ts';
import './grid.css';

/** Rows are measured once they are seen; until then each counts as one line. In pixels, as `grid.css` has them. */
const ONE_LINE = 36;
const HEAD = 48;

/**
 * A table of any size: only what is in view is rendered. It is one tab stop; arrows, Page Up, Page Down, Home and End
 * move in it, and Enter follows the link of a cell.
 */
export function Grid<Row>({ label, columns, rows, keyOf, sorting, sort }: TableProps<Row>) {
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const [active, setActive] = useState<Cell>({ row: 0, column: 0 });
  const { shown, layout, least, bringIntoView } = useGridColumns(box, columns);
  const rowsInView = useVirtual(box, {
    count: rows.length,
    estimateSize: () => ONE_LINE,
    overscan: 6,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
  });
  const cellId = ({ row, column }: Cell): string => `${id}-${row}-${column}`;
  const elementOf = (cell: Cell): HTMLElement | null => document.getElementById(cellId(cell));

  useLayoutEffect(() => {
    // The grid is one tab stop: what is in its cells is reached with Enter.
    for (const element of box.current?.querySelectorAll<HTMLElement>('a, button') ?? [])
      element.tabIndex = -1;
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      elementOf(active)?.querySelector<HTMLElement>('a, button')?.click();
      return;
    }
    const page = Math.max(1, Math.floor(((box.current?.clientHeight ?? 0) - HEAD) / ONE_LINE) - 1);
    const cell = moved(active, event, { rows: rows.length, columns: columns.length, page });
    if (cell === null) return;
    event.preventDefault();
    setActive(cell);
    if (cell.row >= 0) rowsInView.scrollToIndex(cell.row);
    bringIntoView(cell.column);
    elementOf(cell)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  /** What each cell has, wherever it is. */
  const at = (cell: Cell, track: number, kind = 'text') => {
    const isActive = cell.row === active.row && cell.column === active.column;
    return {
      id: cellId(cell),
      class: ['grid-cell', kind, cell.column === 0 ? 'first' : '', isActive ? 'active' : ''].join(' '),
      style: { gridColumn: track },
      'aria-colindex': cell.column + 1,
      onClick: () => setActive(cell),
    };
  };
  const rowStyle = { gridTemplateColumns: layout, minWidth: `${least}px` };

  return (
    <div
      ref={box}
      class="grid panel"
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={cellId(active)}
      onKeyDown={onKeyDown}
    >
      <div role="row" class="grid-row grid-head" aria-rowindex={1} style={rowStyle}>
        {shown.map(({ column, place, track }) => (
          <div
            key={column.key}
            role="columnheader"
            aria-sort={sortOf(column, sorting)}
            {...at({ row: -1, column: place }, track, column.kind)}
          >
            <SortHead column={column} sorting={sorting} sort={sort} />
          </div>
        ))}
      </div>
      <div
        role="rowgroup"
        class="grid-body"
        style={{ height: `${rowsInView.getTotalSize()}px`, minWidth: `${least}px` }}
      >
        {rowsInView.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <div
              key={keyOf(row)}
              ref={rowsInView.measureElement}
              data-index={index}
              role="row"
              class="grid-row"
              aria-rowindex={index + 2}
              style={{ ...rowStyle, transform: `translateY(${start - HEAD}px)` }}
            >
              {shown.map(({ column, place, track }) => (
                <div
                  key={column.key}
                  role={column.kind === 'row-head' ? 'rowheader' : 'gridcell'}
                  {...at({ row: index, column: place }, track, column.kind)}
                >
                  {column.cell(row)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
