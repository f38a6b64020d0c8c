import { Component, type ComponentChildren } from 'preact';
import type { ShownColumn } from './grid-columns.ts';

interface Props<Row> {
  readonly row: Row;
  /** The ids of its cells begin with it. */
  readonly id: string;
  readonly index: number;
  /** Pixels from the top of the body. */
  readonly top: number;
  readonly shown: readonly ShownColumn<Row>[];
  readonly layout: string;
  /** Pixels that all columns take at least. */
  readonly least: number;
  /** The place of the active cell; null: it is in another row. */
  readonly activeColumn: number | null;
  readonly measure: (element: HTMLElement | null) => void;
}

/** A row of a grid. While somebody scrolls, the rows that stay in view are not rendered again. */
export class GridRow<Row> extends Component<Props<Row>> {
  override shouldComponentUpdate(next: Props<Row>): boolean {
    const { props } = this;
    return (
      next.row !== props.row ||
      next.index !== props.index ||
      next.top !== props.top ||
      next.shown !== props.shown ||
      next.layout !== props.layout ||
      next.least !== props.least ||
      next.activeColumn !== props.activeColumn
    );
  }

  override render(): ComponentChildren {
    const { row, id, index, top, shown, layout, least, activeColumn, measure } = this.props;
    return (
      <div
        ref={measure}
        data-index={index}
        role="row"
        class="grid-row"
        aria-rowindex={index + 2}
        style={{ gridTemplateColumns: layout, minWidth: `${least}px`, transform: `translateY(${top}px)` }}
      >
        {shown.map(({ column, place, track }) => (
          <GridCell
            key={column.key}
            {...{ row, id, index, column, place, track }}
            isActive={place === activeColumn}
          />
        ))}
      </div>
    );
  }
}

interface CellProps<Row> extends ShownColumn<Row> {
  readonly row: Row;
  readonly id: string;
  readonly index: number;
  readonly isActive: boolean;
}

/** A cell. While somebody scrolls to other columns, the cells that stay in view are not rendered again. */
class GridCell<Row> extends Component<CellProps<Row>> {
  override shouldComponentUpdate(next: CellProps<Row>): boolean {
    const { props } = this;
    return (
      next.row !== props.row ||
      next.index !== props.index ||
      next.column !== props.column ||
      next.place !== props.place ||
      next.isActive !== props.isActive
    );
  }

  override render(): ComponentChildren {
    const { row, id, index, column, place, track, isActive } = this.props;
    return (
      <div
        role={column.kind === 'row-head' ? 'rowheader' : 'gridcell'}
        {...cellProps(id, index, place, track, column.kind, isActive)}
      >
        {column.cell(row)}
      </div>
    );
  }
}

/** What every cell has, heads included, which are in row -1. */
export function cellProps(
  id: string,
  row: number,
  column: number,
  track: number,
  kind: string | undefined,
  isActive: boolean,
) {
  const classes = ['grid-cell', kind ?? 'text', column === 0 ? 'first' : '', isActive ? 'active' : ''];
  return {
    id: `${id}-${row}-${column}`,
    class: classes.filter((each) => each !== '').join(' '),
    style: { gridColumn: track },
    'aria-colindex': column + 1,
    'data-row': row,
    'data-column': column,
  };
}
