import {
  FULL_DIRECT,
  SEEN,
  SEEN_BEFORE,
  SEEN_FULL,
  SEEN_INDICATIVE,
  SEEN_PARTIAL,
  type SeenPlanes,
} from './seen-planes.ts';

/** Words of one row: six strengths, weakest first, then not applicable, and not applicable yet. */
export const STATUS_WORDS = 8;
export const NOT_APPLICABLE_WORD = 6;
export const LATER_WORD = 7;

/**
 * Statuses of the scopes of one batch at the provisions of one framework, by row: bit s speaks of the batch's scope
 * s. Each scope to which a provision applies, now or later, has exactly one of its strengths. Rows that are not
 * assessable have no bit.
 */
export class StatusPlanes {
  /** How many rows are assessable. */
  judged = 0;
  /** How many rows there are room for and zero beyond the last: rows are added up eight at a time. */
  rows = 0;
  words = new Int32Array(0);

  /** Forgets what was judged, and makes room for the provisions of another framework. */
  clear(size: number): void {
    this.judged = 0;
    this.rows = Math.ceil(size / 8) * 8;
    const length = this.rows * STATUS_WORDS;
    if (this.words.length < length) this.words = new Int32Array(length);
    else this.words.fill(0, 0, length);
  }

  notApplicable(row: number): number {
    return this.words[row * STATUS_WORDS + NOT_APPLICABLE_WORD]!;
  }

  notYetApplicable(row: number): number {
    return this.words[row * STATUS_WORDS + LATER_WORD]!;
  }

  /** @param strength 0 to 5: GAP, LAPSED, INDICATIVE, PARTIAL, COVERED_BY_CROSSWALK, COVERED */
  reached(row: number, strength: number): number {
    return this.words[row * STATUS_WORDS + strength]!;
  }

  /**
   * Sets one row.
   *
   * @param out scopes to which it does not apply
   * @param ahead scopes to which it does not apply yet
   * @param reach what is seen at the row: each plane includes the one before
   */
  judge(row: number, out: number, ahead: number, reach: SeenPlanes): void {
    const { words } = this;
    const at = row * STATUS_WORDS;
    const from = row * SEEN;
    const coveredDirect = reach[from + FULL_DIRECT]!;
    const covered = reach[from + SEEN_FULL]!;
    const partial = reach[from + SEEN_PARTIAL]!;
    const indicative = reach[from + SEEN_INDICATIVE]!;
    const before = reach[from + SEEN_BEFORE]!;
    words[at] = ~(before | indicative | out);
    words[at + 1] = before & ~indicative & ~out;
    words[at + 2] = indicative & ~partial & ~out;
    words[at + 3] = partial & ~covered & ~out;
    words[at + 4] = covered & ~coveredDirect & ~out;
    words[at + 5] = coveredDirect & ~out;
    words[at + NOT_APPLICABLE_WORD] = out;
    words[at + LATER_WORD] = ahead & ~out;
    this.judged++;
  }

  /** Gives one scope another status in a row than the one it was judged to have; null: not applicable. */
  settle(
    row: number,
    lane: number,
    status: { readonly strength: number; readonly ahead: boolean } | null,
  ): void {
    const { words } = this;
    const at = row * STATUS_WORDS;
    for (let word = 0; word < STATUS_WORDS; word++) words[at + word]! &= ~(1 << lane);
    if (status === null) {
      words[at + NOT_APPLICABLE_WORD]! |= 1 << lane;
      return;
    }
    words[at + status.strength]! |= 1 << lane;
    if (status.ahead) words[at + LATER_WORD]! |= 1 << lane;
  }
}
