import {
  SEEN_BEFORE,
  SEEN_FULL,
  SEEN_FULL_DIRECT,
  SEEN_INDICATIVE,
  SEEN_PARTIAL,
  SEEN_WORDS,
  type SeenMasks,
} from './seen-masks.ts';

/** Masks of one row: six strengths, weakest first, then not applicable, and not applicable yet. */
export const STATUS_WORDS = 8;
export const NOT_APPLICABLE_WORD = 6;
export const NOT_YET_WORD = 7;

/**
 * Statuses of the scopes of one batch at the provisions of one framework, by row: bit s is set for the batch's scope
 * s. Each scope to which a provision applies, now or later, has exactly one strength. Rows of provisions that are not
 * assessable have no bits.
 */
export class StatusMasks {
  /** How many rows are assessable. */
  judged = 0;
  /** How many rows there is room for; those beyond the last are zero, since rows are added up eight at a time. */
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
    return this.words[row * STATUS_WORDS + NOT_YET_WORD]!;
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
   * @param seen extents at all rows: each mask includes the one before
   */
  judge(row: number, out: number, ahead: number, seen: SeenMasks): void {
    const { words } = this;
    const at = row * STATUS_WORDS;
    const from = row * SEEN_WORDS;
    const coveredDirect = seen[from + SEEN_FULL_DIRECT]!;
    const covered = seen[from + SEEN_FULL]!;
    const partial = seen[from + SEEN_PARTIAL]!;
    const indicative = seen[from + SEEN_INDICATIVE]!;
    const before = seen[from + SEEN_BEFORE]!;
    words[at] = ~(before | indicative | out);
    words[at + 1] = before & ~indicative & ~out;
    words[at + 2] = indicative & ~partial & ~out;
    words[at + 3] = partial & ~covered & ~out;
    words[at + 4] = covered & ~coveredDirect & ~out;
    words[at + 5] = coveredDirect & ~out;
    words[at + NOT_APPLICABLE_WORD] = out;
    words[at + NOT_YET_WORD] = ahead & ~out;
    this.judged++;
  }

  /** Gives one scope another status in a row than the one it was judged to have; null: not applicable. */
  settle(
    row: number,
    bit: number,
    status: { readonly strength: number; readonly ahead: boolean } | null,
  ): void {
    const { words } = this;
    const at = row * STATUS_WORDS;
    for (let word = 0; word < STATUS_WORDS; word++) words[at + word]! &= ~(1 << bit);
    if (status === null) {
      words[at + NOT_APPLICABLE_WORD]! |= 1 << bit;
      return;
    }
    words[at + status.strength]! |= 1 << bit;
    if (status.ahead) words[at + NOT_YET_WORD]! |= 1 << bit;
  }
}
