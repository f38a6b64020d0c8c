import { directCell, FULL, INDICATIVE, inferredCell, PARTIAL } from '../algebra.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import { RECORDS_IN_A_STEP, type Steps } from '../steps.ts';
import type { KeptSpread } from './kept-spread.ts';
import { REACHED_INDICATIVE, REACHED_PARTIAL, REACHED_WORDS } from './mask-words.ts';
import { withShared } from './scope-bits.ts';
import {
  SEEN_BEFORE,
  SEEN_FULL,
  SEEN_FULL_DIRECT,
  SEEN_INDICATIVE,
  SEEN_PARTIAL,
  SEEN_WORDS,
  type SeenMasks,
  seeRow,
  seeWhole,
} from './seen-masks.ts';

/** How far evidence of one kind reaches that is in force on a day, and that was on the day or an earlier one. */
export interface SpreadsInTime<S extends KeptSpread = KeptSpread> {
  readonly now: S;
  /** By chains alone. */
  readonly before: S;
}

/** The best extents by all evidence that the scopes of one batch see, carried over from day to day. */
export class SeenInTime {
  /** By provision of the frameworks asked. */
  readonly masks: SeenMasks;
  /** By provision the scopes that have less than FULL there, and that without a mapping. */
  readonly #lessDirect: Int32Array;
  readonly #catalogue: CatalogueIndex;
  readonly #own: SpreadsInTime;
  readonly #shared: SpreadsInTime;
  /** Of one provision, what all scopes share included. */
  readonly #direct = new Int32Array(REACHED_WORDS);
  readonly #reached = new Int32Array(REACHED_WORDS);

  /** @param shared evidence that every scope sees, by the bit that all share */
  constructor(catalogue: CatalogueIndex, own: SpreadsInTime, shared: SpreadsInTime) {
    this.#catalogue = catalogue;
    this.#own = own;
    this.#shared = shared;
    this.masks = new Int32Array(catalogue.provisions.length * SEEN_WORDS);
    this.#lessDirect = new Int32Array(catalogue.provisions.length);
  }

  /** Joins all chains at the provisions of a framework. */
  fill(framework: number): void {
    const { start, end } = this.#catalogue.frameworks[framework]!;
    for (let p = start; p < end; p++) this.#join(p);
    const { start: first, end: last } = this.#catalogue.wholesOf[framework]!;
    for (let whole = first; whole < last; whole++) seeWhole(this.#catalogue, whole, this.masks, 0);
  }

  /**
   * Joins all chains again where extents differ, and at the wholes above; a step is some provisions.
   *
   * @param changed is told each provision at which the scopes see something else, perhaps more than once
   */
  *renew(provisions: readonly number[], changed: (provision: number) => void): Steps<void> {
    const { wholeOf } = this.#catalogue;
    for (const [index, start] of provisions.entries()) {
      for (let p = start; p >= 0 && this.#joinAgain(p); p = wholeOf[p]!) changed(p);
      if (index % RECORDS_IN_A_STEP === RECORDS_IN_A_STEP - 1) yield;
    }
  }

  /** Extent and basis of a provision in a scope: see `directCell`. */
  cell(provision: number, bit: number): number {
    const at = provision * SEEN_WORDS;
    const has = (mask: number): boolean => ((mask >>> bit) & 1) === 1;
    if (has(this.masks[at + SEEN_FULL]!))
      return has(this.masks[at + SEEN_FULL_DIRECT]!) ? directCell(FULL) : inferredCell(FULL);
    if (!has(this.masks[at + SEEN_INDICATIVE]!)) return 0;
    const extent = has(this.masks[at + SEEN_PARTIAL]!) ? PARTIAL : INDICATIVE;
    return has(this.#lessDirect[provision]!) ? directCell(extent) : inferredCell(extent);
  }

  /** Whether a chain reached a provision in a scope on this or an earlier day. */
  wasReached(provision: number, bit: number): boolean {
    return ((this.masks[provision * SEEN_WORDS + SEEN_BEFORE]! >>> bit) & 1) === 1;
  }

  /** Whether the scopes see something else than before. */
  #joinAgain(provision: number): boolean {
    const { masks } = this;
    const at = provision * SEEN_WORDS;
    const [a, b, c, d, e] = [masks[at], masks[at + 1], masks[at + 2], masks[at + 3], masks[at + 4]];
    const lessDirect = this.#lessDirect[provision];
    this.#join(provision);
    const whole = this.#catalogue.wholeNumber[provision]!;
    if (whole >= 0) seeWhole(this.#catalogue, whole, masks, 0);
    return (
      lessDirect !== this.#lessDirect[provision] ||
      !(a === masks[at] && b === masks[at + 1] && c === masks[at + 2] && d === masks[at + 3]) ||
      e !== masks[at + 4]
    );
  }

  #join(provision: number): void {
    const from = provision * REACHED_WORDS;
    for (let word = 0; word < REACHED_WORDS; word++) {
      this.#direct[word] = this.#own.now.direct[from + word]! | this.#shared.now.direct[from + word]!;
      this.#reached[word] = this.#own.now.reached[from + word]! | this.#shared.now.reached[from + word]!;
    }
    const at = provision * SEEN_WORDS;
    seeRow(this.#direct, 0, this.#reached, 0, this.masks, at);
    const indicative = from + REACHED_INDICATIVE;
    const [own, shared] = [this.#own.before, this.#shared.before];
    this.masks[at + SEEN_BEFORE] = withShared(
      own.direct[indicative]! |
        own.reached[indicative]! |
        shared.direct[indicative]! |
        shared.reached[indicative]!,
    );
    const partial = this.masks[at + SEEN_PARTIAL]!;
    this.#lessDirect[provision] =
      (partial & ~this.masks[at + SEEN_FULL]! & withShared(this.#direct[REACHED_PARTIAL]!)) |
      (this.masks[at + SEEN_INDICATIVE]! & ~partial & withShared(this.#direct[REACHED_INDICATIVE]!));
  }
}
