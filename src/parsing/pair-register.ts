import { quoted } from '../model/quoted.ts';
import type { TableRow } from './table-row.ts';

/** The pairs that the rows of one table have taken. Kept by their first end: a million pairs share few ends. */
export class PairRegister {
  readonly #lines = new Map<string, Map<string, number>>();

  /**
   * Takes a pair. A pair that was taken before is refused at the cell of its first end. An empty end was refused already.
   *
   * @param apart what keeps rows on one pair apart, and how a person is told that they are not
   */
  add<C extends string>(
    row: TableRow<C, string>,
    column: C,
    from: string,
    to: string,
    apart: { readonly key: string; readonly alike: string } = { key: '', alike: '' },
  ): void {
    if (from === '' || to === '') return;
    const ends = this.#lines.get(from) ?? new Map<string, number>();
    // No ref has a line break.
    const key = apart.key === '' ? to : `${to}\n${apart.key}`;
    const before = ends.get(key);
    if (before === undefined) this.#lines.set(from, ends.set(key, row.position(column).line));
    else {
      const sentence = `The pair of ${quoted(from)} and ${quoted(to)} is already used in ${row.lineNamed(before)}${apart.alike}.`;
      row.refuse(column, 'DUPLICATE_ID', sentence);
    }
  }
}
