import { Empty } from '../frame/empty.tsx';
import { NothingMatches } from '../frame/nothing-matches.tsx';
import type { Route } from '../lens/route.ts';
import type { Column } from '../table/column.ts';
import { Table } from '../table/table.tsx';

interface Props<Row> {
  readonly route: Route;
  readonly columns: readonly Column<Row>[];
  /** What the filters leave. */
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** How many more rows the list has that were not read. */
  readonly unread: number;
  /** The filters exclude nothing, so that without rows there is nothing at all. */
  readonly isWhole: boolean;
  /** The address without the filters. */
  readonly address: string;
  readonly words: {
    readonly table: string;
    readonly none: string;
    readonly noneHint: string;
    readonly nothingMatches: string;
    readonly dropFilters: string;
  };
}

/** A table that filters narrow, or why it has no rows. */
export function FilteredTable<Row>({ isWhole, address, words, ...given }: Props<Row>) {
  if (given.rows.length > 0) return <Table {...given} label={words.table} />;
  if (isWhole) return <Empty title={words.none} hint={words.noneHint} />;
  return <NothingMatches title={words.nothingMatches} drop={words.dropFilters} address={address} />;
}
