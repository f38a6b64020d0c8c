import type { Endpoint } from '../../ledger/fact.ts';
import { NumbersByText } from '../../model/numbers-by-text.ts';

/** The nodes of which a writer knows that they are there, or will ask whether they are before it commits. */
export class KnownNodes {
  /** By label and id. There may be hundreds of thousands of them, and others are served meanwhile. */
  readonly #ids = new Map<string, NumbersByText>();

  /** False where it was known before. */
  add({ label, id }: Endpoint): boolean {
    let ids = this.#ids.get(label);
    if (ids === undefined) {
      ids = new NumbersByText();
      this.#ids.set(label, ids);
    }
    if (ids.get(id) !== undefined) return false;
    ids.set(id, 1);
    return true;
  }
}
