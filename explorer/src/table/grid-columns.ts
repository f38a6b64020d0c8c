import type { RefObject } from 'preact';
import { type Column, USUAL_WIDTH } from './column.ts';
import { useVirtual } from './use-virtual.ts';

/** With more columns than this only those in view are rendered. */
const MANY_COLUMNS = 20;

/** A column that is in view, with its place among all of them and its track in the layout of a row. */
export interface ShownColumn<Row> {
  readonly column: Column<Row>;
  readonly place: number;
  readonly track: number;
}

export interface GridColumns<Row> {
  readonly shown: readonly ShownColumn<Row>[];
  /** `grid-template-columns` of every row. */
  readonly layout: string;
  /** Pixels that all columns take at least. */
  readonly least: number;
  /** Brings a column into view; the first one always is. */
  readonly bringIntoView: (place: number) => void;
}

/** Lays the columns of a grid out. The first one stays in view; of many others only those in view are rendered. */
export function useGridColumns<Row>(
  box: RefObject<HTMLElement>,
  columns: readonly Column<Row>[],
): GridColumns<Row> {
  const [first, ...others] = columns;
  const firstWidth = first?.width ?? USUAL_WIDTH;
  const isWide = columns.length > MANY_COLUMNS;
  const inView = useVirtual(box, {
    count: isWide ? others.length : 0,
    estimateSize: (index) => others[index]?.width ?? USUAL_WIDTH,
    horizontal: true,
    overscan: 2,
    scrollMargin: firstWidth,
    scrollPaddingStart: firstWidth,
  });
  const least = columns.reduce((sum, { width = USUAL_WIDTH }) => sum + width, 0);
  if (!isWide)
    return {
      shown: columns.map((column, place) => ({ column, place, track: place + 1 })),
      layout: columns.map(widthOf).join(' '),
      least,
      bringIntoView: () => undefined,
    };
  const spans = inView.getVirtualItems();
  // One track takes the room of the columns that are not rendered before those in view.
  const skipped = (spans[0]?.start ?? firstWidth) - firstWidth;
  return {
    shown: [
      ...(first === undefined ? [] : [{ column: first, place: 0, track: 1 }]),
      ...spans.flatMap(({ index }, nth) => {
        const column = others[index];
        return column === undefined ? [] : [{ column, place: index + 1, track: nth + 3 }];
      }),
    ],
    layout: [firstWidth, skipped, ...spans.map(({ size }) => size)].map((width) => `${width}px`).join(' '),
    least,
    bringIntoView: (place) => {
      if (place > 0) inView.scrollToIndex(place - 1);
    },
  };
}

function widthOf<Row>({ width = USUAL_WIDTH, grows }: Column<Row>): string {
  return grows === undefined ? `${width}px` : `minmax(${width}px, ${grows}fr)`;
}
