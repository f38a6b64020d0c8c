import { quoted } from './rule.ts';
import type { TableRow } from './table-row.ts';

/** The ids that the rows of one table have taken. */
export class IdRegister {
  readonly #lines = new Map<string, number>();
  #isUnknown = false;

  /** Takes an id; one taken before is refused. An empty one was refused already. */
  add<C extends string>(row: TableRow<C, string>, column: C, id: string): void {
    if (id === '') return;
    const before = this.#lines.get(id);
    if (before === undefined) this.#lines.set(id, row.position(column).line);
    else row.refuse(column, 'DUPLICATE_ID', `${quoted(id)} is already used in ${row.lineNamed(before)}.`);
  }

  /** The table could not be read: every id may be one of it, so that its fault is not told again in each row. */
  setUnknown(): void {
    this.#isUnknown = true;
  }

  /** True where a row has the id. */
  has(id: string): boolean {
    return id === '' || this.#isUnknown || this.#lines.has(id);
  }
}
