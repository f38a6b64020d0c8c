import { countWhile } from '../model/count-while.ts';
import { type AskedPage, rangeOf } from './asked-page.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { type Page, pageWith } from './page.ts';

/** What orders the rows of a list: no two have the same. */
export type Key = readonly (string | number)[];

/**
 * Cuts a page of a list of records that is in the order of their keys. Cursors name the key of a row and no state: the
 * list goes on while others write. A record that was added or removed between two pages neither repeats nor skips
 * others. Throws `INVALID_PARAMETER`, and `OTHER_LIST` for a cursor of another list.
 */
export function pageByKey<S, T>(
  items: readonly S[],
  keyOf: (item: S) => Key,
  page: AskedPage,
  row: (item: S) => T,
): Page<T> {
  const { list } = page;
  const { start, end } = rangeOf(page, items.length, (cursor, argument) => {
    const key = readCursor(cursor, argument, { list, state: null });
    return [
      countWhile(items, (item) => compareKeys(keyOf(item), key) < 0),
      countWhile(items, (item) => compareKeys(keyOf(item), key) <= 0),
    ];
  });
  const edges = items.slice(start, end).map((item) => ({
    cursor: writeCursor({ list, state: null, key: keyOf(item) }),
    node: row(item),
  }));
  return pageWith(edges, items.length, start > 0, end < items.length);
}

/** A record that has a place in its file: the place, and its id in case that two have the same. */
export function placeInFile({ position, id }: { readonly position: number; readonly id: string }): Key {
  return [position, id];
}

/** Numbers come before texts, and a key before those that go on after it: whatever a cursor says has its place. */
export function compareKeys(a: Key, b: Key): number {
  for (const [index, part] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (part === other) continue;
    if (typeof part !== typeof other) return typeof part === 'number' ? -1 : 1;
    return part < other ? -1 : 1;
  }
  return a.length - b.length;
}
