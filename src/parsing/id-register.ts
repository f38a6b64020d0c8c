import { KnownNames } from '../model/known-names.ts';
import { nameKey } from '../model/name-key.ts';
import { quoted } from '../model/quoted.ts';
import type { NameSource } from './known-name.ts';
import type { TableRow } from './table-row.ts';

/** A text is not compared with more ids than these to find which of them may be meant. */
const MOST_COMPARED = 20_000;

/** The ids that the rows of one table have taken. */
export class IdRegister implements NameSource {
  readonly #lines = new Map<string, number>();
  readonly #byKey = new Map<string, string>();
  #names: KnownNames | null = null;
  #isUnknown = false;

  /**
   * Takes an id. One that was taken before is refused, and so is one that people, spreadsheet programs and file systems
   * take for one that was taken before. An empty one was refused already.
   */
  add<C extends string>(row: TableRow<C, string>, column: C, id: string): void {
    if (id === '') return;
    const before = this.#lines.get(id);
    if (before !== undefined) {
      row.refuse(column, 'DUPLICATE_ID', `${quoted(id)} is already used in ${row.lineNamed(before)}.`);
      return;
    }
    this.#lines.set(id, row.position(column).line);
    this.#names = null;
    const key = nameKey(id);
    const like = this.#byKey.get(key);
    if (like === undefined) this.#byKey.set(key, id);
    else if (key !== '') {
      const line = row.lineNamed(this.#lines.get(like) ?? 0);
      const sentence = `${quoted(id)} and ${quoted(like)} in ${line} differ only in letter case, spaces, dashes or punctuation around them. Keep one of them, or give one another name.`;
      row.refuse(column, 'LOOK_ALIKE', sentence);
    }
  }

  /** The table could not be read: every id may be in it, so that its fault is not told again in each row. */
  setUnknown(): void {
    this.#isUnknown = true;
  }

  /** True where a row has the id. */
  has(id: string): boolean {
    return id === '' || this.#isUnknown || this.#lines.has(id);
  }

  /** The id that a text means; in a table that could not be read, whatever it is. */
  find(text: string): string | null {
    if (this.has(text)) return text;
    return this.#byKey.get(nameKey(text)) ?? null;
  }

  didYouMean(text: string): string {
    if (this.#lines.size > MOST_COMPARED) return '';
    this.#names ??= new KnownNames(this.#lines.keys());
    return this.#names.didYouMean(text);
  }
}
