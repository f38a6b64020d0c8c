import type { RefObject } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Column, USUAL_WIDTH } from './column.ts';
import { useVirtual } from './use-virtual.ts';

/** With more columns than this only those in view are rendered. */
const MANY_COLUMNS = 20;

/** On a page of at most so many pixels no column takes more than this share, so that the next one begins in view. */
const NARROW_PAGE = 720;
const NARROW_SHARE = 0.42;

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
  given: readonly Column<Row>[],
): GridColumns<Row> {
  const widest = useWidest();
  const columns = useMemo(
    () => given.map((column) => ({ ...column, width: Math.min(column.width ?? USUAL_WIDTH, widest) })),
    [given, widest],
  );
  const firstWidth = columns[0]?.width ?? USUAL_WIDTH;
  const isWide = columns.length > MANY_COLUMNS;
  const inView = useVirtual(box, {
    count: isWide ? columns.length - 1 : 0,
    estimateSize: (index) => columns[index + 1]?.width ?? USUAL_WIDTH,
    horizontal: true,
    overscan: 2,
    scrollMargin: firstWidth,
    scrollPaddingStart: firstWidth,
  });
  const spans = isWide ? inView.getVirtualItems() : [];
  const from = (spans[0]?.index ?? 0) + 1;
  const until = isWide ? (spans.at(-1)?.index ?? -1) + 1 : columns.length - 1;
  // While only rows move it stays the same object, so that rows need not be rendered again.
  return useMemo(() => {
    const least = columns.reduce((sum, { width = USUAL_WIDTH }) => sum + width, 0);
    const bringIntoView = (place: number): void => {
      if (isWide && place > 0) inView.scrollToIndex(place - 1);
    };
    // Every column keeps its track, so that cells that stay in view need not be laid out again.
    const placed = columns.map((column, place) => ({ column, place, track: place + 1 }));
    if (!isWide) return { least, bringIntoView, shown: placed, layout: columns.map(widthOf).join(' ') };
    return {
      ...{ least, bringIntoView },
      shown: [...placed.slice(0, 1), ...placed.slice(from, until + 1)],
      layout: columns.map(({ width = USUAL_WIDTH }) => `${width}px`).join(' '),
    };
  }, [columns, isWide, from, until, inView]);
}

function widthOf<Row>({ width = USUAL_WIDTH, grows }: Column<Row>): string {
  return grows === undefined ? `${width}px` : `minmax(${width}px, ${grows}fr)`;
}

/** How wide a column is at most, in pixels of the page as it is now. */
function useWidest(): number {
  const [widest, setWidest] = useState(widestNow);
  useEffect(() => {
    const look = (): void => setWidest(widestNow());
    addEventListener('resize', look);
    return () => removeEventListener('resize', look);
  }, []);
  return widest;
}

function widestNow(): number {
  return innerWidth > NARROW_PAGE ? Number.POSITIVE_INFINITY : Math.floor(innerWidth * NARROW_SHARE);
}
