import { changeFilters } from '../lens/change-route.ts';
import { addressWith, type Route } from '../lens/route.ts';
import { tableWords } from '../words/en/table.ts';
import { type Column, nextSorting, readSorting, sorted } from './column.ts';
import { Grid } from './grid.tsx';
import { PlainTable } from './plain-table.tsx';
import { Unread } from './unread.tsx';
import { usePrinting } from './use-printing.ts';
import './table.css';

/** So many rows a page has as a table; with more of them they are shown as a grid. */
const ROWS_OF_PAGE = 200;
/** So many cells a browser lays out in a moment. */
const CELLS_OF_PAGE = 3_000;

interface Props<Row> {
  readonly route: Route;
  /** What the table shows. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Rows that stay first whatever the table is sorted by. Default: none. */
  readonly isPinned?: (row: Row) => boolean;
  /** How many more rows the list has that were not read. Default: none. */
  readonly unread?: number;
}

/**
 * Rows as a table, and many rows as a grid, or in pages for whoever prefers that. Sorting and pages are in the address,
 * as `sort`, `as` and `page`.
 */
export function Table<Row>({ unread = 0, ...props }: Props<Row>) {
  return (
    <>
      <Unread route={props.route} count={unread} />
      <Rows {...props} />
    </>
  );
}

function Rows<Row>({
  route,
  label,
  columns,
  rows,
  keyOf,
  isPinned = () => false,
}: Omit<Props<Row>, 'unread'>) {
  const isPrinting = usePrinting();
  const { filters } = route;
  const sorting = readSorting(filters.get('sort'));
  const sort = (key: string): void =>
    changeFilters(route, { sort: nextSorting(sorting, key), page: null }, { replace: true });
  const all = sorted(rows, columns, sorting, isPinned);
  const given = { label, columns, keyOf, sorting, sort };
  const isSmall = rows.length <= ROWS_OF_PAGE && rows.length * columns.length <= CELLS_OF_PAGE;
  if (isSmall) return <PlainTable {...given} rows={all} />;
  if (isPrinting)
    return (
      <>
        <PlainTable {...given} rows={all.slice(0, ROWS_OF_PAGE)} />
        {rows.length > ROWS_OF_PAGE && <p>{tableWords.printed(rows.length - ROWS_OF_PAGE)}</p>}
      </>
    );
  const isInPages = filters.get('as') === 'table';
  const pages = Math.ceil(rows.length / ROWS_OF_PAGE);
  const page = Math.min(pages, Math.max(1, Number(filters.get('page') ?? 1) || 1));
  return (
    <div class="large-table">
      <p class="small quiet large-table-line no-print">
        {tableWords.rows(rows.length)}
        <a href={addressWith(route, { as: isInPages ? null : 'table', page: null })}>
          {isInPages ? tableWords.asGrid : tableWords.asTable}
        </a>
      </p>
      {isInPages ? (
        <>
          <PlainTable {...given} rows={all.slice((page - 1) * ROWS_OF_PAGE, page * ROWS_OF_PAGE)} />
          <nav class="large-table-line" aria-label={tableWords.pages}>
            {page > 1 && <a href={addressWith(route, { page: `${page - 1}` })}>{tableWords.before}</a>}
            {tableWords.page(page, pages)}
            {page < pages && <a href={addressWith(route, { page: `${page + 1}` })}>{tableWords.after}</a>}
          </nav>
        </>
      ) : (
        <Grid {...given} rows={all} />
      )}
    </div>
  );
}
