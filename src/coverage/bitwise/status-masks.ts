import { type CoverageStatus, STATUSES_WEAKEST_FIRST } from '../../model/coverage.ts';
import {
  SEEN_BEFORE,
  SEEN_FULL,
  SEEN_FULL_DIRECT,
  SEEN_INDICATIVE,
  SEEN_PARTIAL,
  type SeenMasks,
} from './seen-masks.ts';

/**
 * Words of one row: six strengths, weakest first, then not applicable, undetermined, and waiting: for an answer to a
 * condition or for a date.
 */
export const STATUS_WORDS = 9;
export const NOT_APPLICABLE_WORD = 6;
export const UNDETERMINED_WORD = 7;
export const WAITING_WORD = 8;

/** What a status waits for: the day from which the provision applies, or an answer to a condition. */
export type Waiting = 'date' | 'answer';

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

  /** The same statuses, kept while other provisions are judged. */
  copy(): StatusMasks {
    const copied = new StatusMasks();
    copied.judged = this.judged;
    copied.rows = this.rows;
    copied.words = this.words.slice(0, this.rows * STATUS_WORDS);
    return copied;
  }

  /** The status that one scope has in an assessable row. */
  statusOf(row: number, bit: number): CoverageStatus {
    const has = (mask: number): boolean => ((mask >>> bit) & 1) === 1;
    if (has(this.notApplicable(row))) return 'NOT_APPLICABLE';
    if (has(this.undetermined(row))) return 'UNDETERMINED';
    if (has(this.waiting(row))) return 'NOT_YET_APPLICABLE';
    return STATUSES_WEAKEST_FIRST[this.strengthOf(row, bit) ?? 0]!;
  }

  notApplicable(row: number): number {
    return this.words[row * STATUS_WORDS + NOT_APPLICABLE_WORD]!;
  }

  undetermined(row: number): number {
    return this.words[row * STATUS_WORDS + UNDETERMINED_WORD]!;
  }

  /** Undetermined, or not applicable yet. */
  waiting(row: number): number {
    return this.words[row * STATUS_WORDS + WAITING_WORD]!;
  }

  notYetApplicable(row: number): number {
    return this.waiting(row) & ~this.undetermined(row);
  }

  /** The scopes that have another status in a row, of the same provision, of other masks. */
  unlike(other: StatusMasks, row: number): number {
    let scopes = 0;
    for (let at = row * STATUS_WORDS; at < (row + 1) * STATUS_WORDS; at++)
      scopes |= this.words[at]! ^ other.words[at]!;
    return scopes;
  }

  /** @param strength 0 to 5: GAP, LAPSED, INDICATIVE, PARTIAL, COVERED_BY_CROSSWALK, COVERED */
  reached(row: number, strength: number): number {
    return this.words[row * STATUS_WORDS + strength]!;
  }

  /**
   * Sets one row.
   *
   * @param out scopes to which it does not apply
   * @param open scopes that have yet to answer a condition on which it depends
   * @param ahead scopes to which it does not apply yet
   * @param seen extents, read from `from` on: each mask includes the one before
   */
  judge(row: number, out: number, open: number, ahead: number, seen: SeenMasks, from: number): void {
    const { words } = this;
    const at = row * STATUS_WORDS;
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
    words[at + UNDETERMINED_WORD] = open & ~out;
    words[at + WAITING_WORD] = (open | ahead) & ~out;
    this.judged++;
  }

  /** The strength of what one scope has in a row; null where it does not apply to it. */
  strengthOf(row: number, bit: number): number | null {
    for (let strength = 0; strength < NOT_APPLICABLE_WORD; strength++) {
      if (((this.reached(row, strength) >>> bit) & 1) === 1) return strength;
    }
    return null;
  }

  /** Gives one scope another strength in a row; whether it waits stays as it is. */
  raise(row: number, bit: number, strength: number): void {
    const at = row * STATUS_WORDS;
    for (let word = 0; word < NOT_APPLICABLE_WORD; word++) this.words[at + word]! &= ~(1 << bit);
    this.words[at + strength]! |= 1 << bit;
  }

  /** Gives one scope another status in a row than the one it was judged to have; null: not applicable. */
  settle(
    row: number,
    bit: number,
    status: { readonly strength: number; readonly waits: Waiting | null } | null,
  ): void {
    const { words } = this;
    const at = row * STATUS_WORDS;
    for (let word = 0; word < STATUS_WORDS; word++) words[at + word]! &= ~(1 << bit);
    if (status === null) {
      words[at + NOT_APPLICABLE_WORD]! |= 1 << bit;
      return;
    }
    words[at + status.strength]! |= 1 << bit;
    if (status.waits !== null) words[at + WAITING_WORD]! |= 1 << bit;
    if (status.waits === 'answer') words[at + UNDETERMINED_WORD]! |= 1 << bit;
  }
}
