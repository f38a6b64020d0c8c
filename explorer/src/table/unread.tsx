import { moreRows } from '../lens/asked-rows.ts';
import { addressWith, type Route } from '../lens/route.ts';
import { tableWords } from '../words/en/table.ts';

/** Says that a list has more rows than were read, and leads to more of them. */
export function Unread({ route, count }: { readonly route: Route; readonly count: number }) {
  if (count === 0) return null;
  const more = moreRows(route.filters);
  return (
    <p class="small large-table-line" role="note">
      {tableWords.unread(count)}
      {more !== null && (
        <a class="no-print" href={addressWith(route, { rows: String(more) })}>
          {tableWords.readOn}
        </a>
      )}
    </p>
  );
}
