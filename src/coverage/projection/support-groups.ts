import type { Support } from '../../model/evidence.ts';
import type { Steps } from '../steps.ts';
import type { SupportColumns } from './support-columns.ts';

/** Supports by evidence, or by provision: row numbers only, records being made for the one that is asked for. */
export class SupportGroups {
  readonly #supports: SupportColumns;
  /** By the number of the word: its rows are `rows[start[word] … start[word + 1])`. */
  readonly #start: Int32Array;
  readonly #rows: Int32Array;

  private constructor(supports: SupportColumns, start: Int32Array, rows: Int32Array) {
    this.#supports = supports;
    this.#start = start;
    this.#rows = rows;
  }

  /** A step is some supports. */
  static *inSteps(supports: SupportColumns, by: 'evidence' | 'provision'): Steps<SupportGroups> {
    const start = new Int32Array(supports.words.length + 1);
    const keyOf = (evidence: number, provision: number): number => (by === 'evidence' ? evidence : provision);
    yield* supports.eachRowInSteps((evidence, provision) => {
      start[keyOf(evidence, provision) + 1]!++;
      return 0;
    });
    for (let word = 1; word < start.length; word++) start[word]! += start[word - 1]!;
    const next = start.slice();
    const rows = new Int32Array(supports.size);
    yield* supports.eachRowInSteps((evidence, provision, _, row) => {
      rows[next[keyOf(evidence, provision)]!++] = row;
      return 0;
    });
    return new SupportGroups(supports, start, rows);
  }

  /** In file order. */
  of(id: string): readonly Support[] {
    const word = this.#supports.words.find(id);
    // A word that came after these groups were made names nothing in them.
    if (word === null || word + 1 >= this.#start.length) return [];
    const supports = Array.from(this.#rows.subarray(this.#start[word]!, this.#start[word + 1]!), (row) =>
      this.#supports.at(row),
    );
    return supports.sort((a, b) => a.position - b.position);
  }
}
