import { markLoad } from '../../graph/load-marks.ts';
import type { Head } from '../../graph/store.ts';
import { canonicalJson } from '../../ledger/canonical-json.ts';
import type { Change } from '../../ledger/change.ts';

/** Works out from the changes of a ledger what its head must say of times and loads. */
export class HeadReplay {
  #expected: Head | null = null;
  #at: string | null = null;
  #loads: Head['loads'] = {};
  #isWhole = true;

  /** The head that the store has noted; null: an export has none. */
  get expected(): Head | null {
    return this.#expected;
  }

  expect(head: Head): void {
    this.#expected = head;
  }

  replay(change: Change): void {
    this.#at = change.at;
    this.#loads = markLoad(this.#loads, change);
  }

  /** A change could not be read: what the head must say is not known any more. */
  miss(): void {
    this.#isWhole = false;
  }

  /** What of the head is not what the changes say. */
  strays(): readonly ('the time' | 'the loads')[] {
    const head = this.#expected;
    if (head === null || !this.#isWhole) return [];
    const strays: ('the time' | 'the loads')[] = [];
    if (head.at !== this.#at) strays.push('the time');
    if (canonicalJson(head.loads) !== canonicalJson(this.#loads)) strays.push('the loads');
    return strays;
  }
}
