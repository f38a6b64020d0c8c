import { directCell, FULL, inferredCell, NONE } from '../algebra.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import { RECORDS_IN_A_STEP, type Steps } from '../steps.ts';
import { NEVER_ENDS } from './end-steps.ts';
import { REACHED_INDICATIVE, REACHED_WORDS } from './mask-words.ts';
import type { SpreadsInTime } from './seen-in-time.ts';

/** When that ends which one scope sees at each provision by evidence of several kinds, as long as nothing begins. */
export class SeenUntil {
  readonly #catalogue: CatalogueIndex;
  readonly #spreads: readonly SpreadsInTime[];
  /** By provision when the extents end that are reached without a mapping, and those reached at all; see {@link REACHED_WORDS}. */
  readonly #direct: Int32Array;
  readonly #any: Int32Array;

  constructor(catalogue: CatalogueIndex, spreads: readonly SpreadsInTime[]) {
    this.#catalogue = catalogue;
    this.#spreads = spreads;
    this.#direct = new Int32Array(catalogue.provisions.length * REACHED_WORDS);
    this.#any = new Int32Array(catalogue.provisions.length * REACHED_WORDS);
  }

  /** Joins all chains at the provisions of a framework. */
  fill(framework: number): void {
    const { start, end } = this.#catalogue.frameworks[framework]!;
    for (let p = start; p < end; p++) this.#join(p);
    const { start: first, end: last } = this.#catalogue.wholesOf[framework]!;
    for (let whole = first; whole < last; whole++) this.#complete(whole);
  }

  /**
   * Joins all chains again where extents differ, and at the wholes above; a step is some provisions.
   *
   * @param changed is told each of these provisions, perhaps more than once
   */
  *renew(provisions: readonly number[], changed: (provision: number) => void): Steps<void> {
    const { wholeNumber, wholeOf } = this.#catalogue;
    for (const [index, start] of provisions.entries()) {
      for (let p = start; p >= 0; p = wholeOf[p]!) {
        this.#join(p);
        if (wholeNumber[p]! >= 0) this.#complete(wholeNumber[p]!);
        changed(p);
      }
      if (index % RECORDS_IN_A_STEP === RECORDS_IN_A_STEP - 1) yield;
    }
  }

  /** Extent and basis of a provision on a day: see `directCell`. */
  cell(provision: number, day: number): number {
    // The words begin with the best extent.
    for (let extent = FULL, at = provision * REACHED_WORDS; extent > NONE; extent--, at++) {
      if (this.#any[at]! <= day) continue;
      return this.#direct[at]! > day ? directCell(extent) : inferredCell(extent);
    }
    return 0;
  }

  /** The first day after this one on which a provision has another cell than on this one; {@link NEVER_ENDS}: none. */
  nextChange(provision: number, day: number): number {
    const cell = this.cell(provision, day);
    let next = day;
    while (next !== NEVER_ENDS && this.cell(provision, next) === cell) next = this.#nextEnd(provision, next);
    return next;
  }

  /** The first day after this one on which anything ends that reaches a provision. */
  #nextEnd(provision: number, day: number): number {
    const from = provision * REACHED_WORDS;
    let next = NEVER_ENDS;
    for (let at = from; at < from + REACHED_WORDS; at++) {
      const [direct, any] = [this.#direct[at]!, this.#any[at]!];
      if (direct > day && direct < next) next = direct;
      if (any > day && any < next) next = any;
    }
    return next;
  }

  /** Whether a chain has ever reached a provision. */
  wasReached(provision: number): boolean {
    const at = provision * REACHED_WORDS + REACHED_INDICATIVE;
    return this.#spreads.some(({ before }) => before.direct[at]! > 0 || before.reached[at]! > 0);
  }

  #join(provision: number): void {
    const from = provision * REACHED_WORDS;
    for (let at = from; at < from + REACHED_WORDS; at++) {
      let [direct, any] = [0, 0];
      for (const { now } of this.#spreads) {
        direct = Math.max(direct, now.direct[at]!);
        any = Math.max(any, now.reached[at]!);
      }
      this.#direct[at] = direct;
      this.#any[at] = Math.max(direct, any);
    }
  }

  /** A complete provision is FULL as long as all its parts are, and without a mapping as long as none of them needs one. */
  #complete(whole: number): void {
    const { wholes, partsStart, parts } = this.#catalogue;
    let [direct, any] = [NEVER_ENDS, NEVER_ENDS];
    for (let i = partsStart[whole]!; i < partsStart[whole + 1]!; i++) {
      const part = parts[i]! * REACHED_WORDS;
      direct = Math.min(direct, this.#direct[part]!);
      any = Math.min(any, this.#any[part]!);
    }
    const at = wholes[whole]! * REACHED_WORDS;
    this.#direct[at] = Math.max(this.#direct[at]!, direct);
    for (let word = at; word < at + REACHED_WORDS; word++) this.#any[word] = Math.max(this.#any[word]!, any);
  }
}
