import { EXTENTS, type ExtentPlanes, FULL_PLANE, INDICATIVE_PLANE, PARTIAL_PLANE } from './extent-planes.ts';

/** Words of one row: six strengths, weakest first, then those not applicable yet, not applicable, and judged. */
const STRIDE = 9;
const NOT_YET_APPLICABLE = 6;
const NOT_APPLICABLE = 7;
const JUDGED = 8;

/**
 * Statuses of up to 32 systems at the provisions of one framework, by row: bit s speaks of the batch's system s.
 * Each applicable system has exactly one of the reach planes, NOT_APPLICABLE ones have none. All words lie in one
 * array, row by row, since a matrix makes thousands of them.
 */
export class StatusPlanes {
  /** Rows: provisions of the framework, assessable or not. */
  readonly size: number;
  readonly #words: Int32Array;

  constructor(size: number) {
    this.size = size;
    this.#words = new Int32Array(size * STRIDE);
  }

  /** Whether the row is assessable, so that its planes say something. */
  isJudged(row: number): boolean {
    return this.#words[row * STRIDE + JUDGED] !== 0;
  }

  notApplicable(row: number): number {
    return this.#words[row * STRIDE + NOT_APPLICABLE]!;
  }

  notYetApplicable(row: number): number {
    return this.#words[row * STRIDE + NOT_YET_APPLICABLE]!;
  }

  /** @param strength 0 to 5: GAP, LAPSED, INDICATIVE, PARTIAL, COVERED_BY_CROSSWALK, COVERED */
  reached(row: number, strength: number): number {
    return this.#words[row * STRIDE + strength]!;
  }

  /**
   * Sets one row.
   *
   * @param ahead systems to which it does not apply yet
   * @param lapsed systems that a chain would reach with what was in force on an earlier day
   */
  judge(row: number, out: number, ahead: number, reach: ReachPlanes, lapsed: number): void {
    const words = this.#words;
    const at = row * STRIDE;
    const coveredDirect = reach.fullDirect[row]!;
    const covered = reach.extents[row * EXTENTS + FULL_PLANE]!;
    const partial = reach.extents[row * EXTENTS + PARTIAL_PLANE]!;
    const indicative = reach.extents[row * EXTENTS + INDICATIVE_PLANE]!;
    words[at] = ~(lapsed | indicative | out);
    words[at + 1] = lapsed & ~indicative & ~out;
    words[at + 2] = indicative & ~partial & ~out;
    words[at + 3] = partial & ~covered & ~out;
    words[at + 4] = covered & ~coveredDirect & ~out;
    words[at + 5] = coveredDirect & ~out;
    words[at + NOT_YET_APPLICABLE] = ahead & ~out;
    words[at + NOT_APPLICABLE] = out;
    words[at + JUDGED] = 1;
  }
}

/** How far all evidence that a system sees reaches, by row of one framework. */
export interface ReachPlanes {
  readonly extents: ExtentPlanes;
  /** Bit s: system s has FULL without a mapping. */
  readonly fullDirect: Int32Array;
}
