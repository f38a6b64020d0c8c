import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useGridColumns } from './grid-columns.ts';
import { type Cell, moved } from './grid-keys.ts';
import { cellProps, GridRow } from './grid-row.tsx';
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
    const fresh = box.current?.querySelectorAll<HTMLElement>('a:not([tabindex]), button:not([tabindex])');
    for (const element of fresh ?? []) element.tabIndex = -1;
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
  /** The cell that is pressed becomes the active one. */
  const onClick = ({ target }: MouseEvent): void => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
    if (cell !== null) setActive({ row: Number(cell.dataset.row), column: Number(cell.dataset.column) });
  };

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
      onClick={onClick}
    >
      <div
        role="row"
        class="grid-row grid-head"
        aria-rowindex={1}
        style={{ gridTemplateColumns: layout, minWidth: `${least}px` }}
      >
        {shown.map(({ column, place, track }) => (
          <div
            key={column.key}
            role="columnheader"
            aria-sort={sortOf(column, sorting)}
            {...cellProps(id, -1, place, track, column.kind, active.row === -1 && active.column === place)}
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
          return row === undefined ? null : (
            <GridRow
              key={keyOf(row)}
              {...{ row, id, index, shown, layout, least }}
              top={start - HEAD}
              activeColumn={active.row === index ? active.column : null}
              measure={rowsInView.measureElement}
            />
          );
        })}
      </div>
    </div>
  );
}
