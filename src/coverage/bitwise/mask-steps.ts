import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import type { CrosswalkChoice } from '../projection/crosswalk-choice.ts';
import type { BitwiseScratch } from './bitwise-scratch.ts';
import {
  FULL_BEFORE,
  PARTIAL_BEFORE,
  PARTIAL_NOW,
  REACHED_BEFORE,
  REACHED_INDICATIVE,
  REACHED_PARTIAL,
  REACHED_WORDS,
  SENT_WORDS,
} from './mask-words.ts';
import { MARKS, rowsByCarry } from './rows-by-carry.ts';
import { ALL_SCOPES } from './scope-bits.ts';

/**
 * The steps of chains, for all scopes of a word at once: every rule of the algebra is one or two operations on masks.
 * Evidence in force on an earlier day is followed beside it, as far as is needed to know whether a chain exists.
 */
export class MaskSteps {
  readonly #catalogue: CatalogueIndex;
  readonly #choice: CrosswalkChoice;
  readonly #fullMasks: Int32Array;
  readonly #scratch: BitwiseScratch;

  /** @param fullMasks by level the scopes that can be FULL there */
  constructor(
    catalogue: CatalogueIndex,
    choice: CrosswalkChoice,
    fullMasks: Int32Array,
    scratch: BitwiseScratch,
  ) {
    this.#catalogue = catalogue;
    this.#choice = choice;
    this.#fullMasks = fullMasks;
    this.#scratch = scratch;
  }

  /** The scopes that can be FULL over a mapping in a framework. */
  lawMask(framework: number): number {
    const { start, end } = this.#catalogue.frameworks[framework]!;
    return end > start && this.#catalogue.law[start] === 1 ? 0 : ALL_SCOPES;
  }

  /** Takes FULL away from a provision where caps do not allow it. */
  cap(stated: Int32Array, provision: number): void {
    const at = provision * SENT_WORDS;
    const mask = this.#fullMasks[this.#catalogue.level[provision]!]!;
    stated[at]! &= mask;
    stated[at + FULL_BEFORE]! &= mask;
  }

  /**
   * The structure step of chains without a mapping, for whole trees from provision `start` to before `end`.
   *
   * @param stated by provision; FULL is taken away where caps do not allow it
   * @param sent receives what is carried on, which may be `stated` itself
   * @param direct receives the extents reached
   * @param first the provision whose words come first in `sent` and `direct`
   */
  structure(
    stated: Int32Array,
    sent: Int32Array,
    direct: Int32Array,
    start: number,
    end: number,
    first = 0,
  ): void {
    const { parent, level } = this.#catalogue;
    const fullMasks = this.#fullMasks;
    // By row: FULL above, PARTIAL or more above, PARTIAL or more below, and the same of what was in force before.
    const around = this.#scratch.around.zeroed((end - start) * 6);
    for (let p = end - 1; p >= start; p--) {
      const at = p * SENT_WORDS;
      this.cap(stated, p);
      if (parent[p]! < start) continue;
      const up = (parent[p]! - start) * 6;
      const near = (p - start) * 6;
      around[up + 2]! |= around[near + 2]! | stated[at + PARTIAL_NOW]!;
      around[up + 5]! |= around[near + 5]! | stated[at + PARTIAL_BEFORE]!;
    }
    for (let p = start; p < end; p++) {
      const q = parent[p]!;
      if (q < start) continue;
      const near = (p - start) * 6;
      const up = (q - start) * 6;
      for (let n = 0; n < 2; n++) {
        around[near + n * 3] = around[up + n * 3]! | stated[q * SENT_WORDS + n * 2]!;
        around[near + n * 3 + 1] = around[up + n * 3 + 1]! | stated[q * SENT_WORDS + n * 2 + 1]!;
      }
    }
    let at = start * SENT_WORDS;
    let to = (start - first) * SENT_WORDS;
    for (let p = start, near = 0; p < end; p++, at += SENT_WORDS, to += SENT_WORDS, near += 6) {
      const mask = fullMasks[level[p]!]!;
      const partial = stated[at + PARTIAL_NOW]!;
      const before = stated[at + PARTIAL_BEFORE]!;
      sent[to] = stated[at]! | (around[near]! & mask);
      sent[to + PARTIAL_NOW] = partial | around[near]! | around[near + 2]!;
      sent[to + FULL_BEFORE] = stated[at + FULL_BEFORE]! | (around[near + 3]! & mask);
      sent[to + PARTIAL_BEFORE] = before | around[near + 3]! | around[near + 5]!;
      direct[to] = sent[to]!;
      direct[to + REACHED_PARTIAL] = sent[to + PARTIAL_NOW]!;
      direct[to + REACHED_INDICATIVE] = partial | around[near + 1]! | around[near + 2]!;
      direct[to + REACHED_BEFORE] = before | around[near + 4]! | around[near + 5]!;
    }
  }

  /** The scopes for which all parts of a complete provision are FULL in force, by its number among the wholes. */
  whole(sent: Int32Array, whole: number): number {
    const { partsStart, parts } = this.#catalogue;
    let all = ALL_SCOPES;
    for (let i = partsStart[whole]!; all !== 0 && i < partsStart[whole + 1]!; i++)
      all &= sent[parts[i]! * SENT_WORDS]!;
    return all;
  }

  /** Adds what the parts of complete provisions give them, bottom-up: a whole may be part of another. */
  completeWholes(sent: Int32Array): void {
    for (const [number, whole] of this.#catalogue.wholes.entries()) {
      const all = this.whole(sent, number);
      sent[whole * SENT_WORDS]! |= all;
      sent[whole * SENT_WORDS + PARTIAL_NOW]! |= all;
    }
  }

  /** A union sends FULL where each of its provisions does, and PARTIAL where any sends PARTIAL or more. */
  union(sent: Int32Array, union: number): void {
    const { provisions, unions } = this.#catalogue;
    let full = ALL_SCOPES;
    let partial = 0;
    let fullBefore = ALL_SCOPES;
    let partialBefore = 0;
    for (const member of unions[union]!.members) {
      const at = member * SENT_WORDS;
      full &= sent[at]!;
      partial |= sent[at + PARTIAL_NOW]!;
      fullBefore &= sent[at + FULL_BEFORE]!;
      partialBefore |= sent[at + PARTIAL_BEFORE]!;
    }
    const at = (provisions.length + union) * SENT_WORDS;
    sent[at] = full;
    sent[at + PARTIAL_NOW] = partial;
    sent[at + FULL_BEFORE] = fullBefore;
    sent[at + PARTIAL_BEFORE] = partialBefore;
  }

  /**
   * The mapping step to the provisions of one framework from `start` to before `end`; tells whether anything arrives.
   *
   * @param reached receives the extents, by row from `start` on
   * @param before receives what the structure step carries on of what was in force before: PARTIAL or more
   */
  arrive(
    sent: Int32Array,
    start: number,
    end: number,
    lawMask: number,
    reached: Int32Array,
    before: Int32Array,
  ): boolean {
    const { frameworks, frameworkOf, level } = this.#catalogue;
    if (start === end) return false;
    const framework = frameworks[frameworkOf[start]!]!;
    const { marks, from } = rowsByCarry(this.#choice, framework);
    const fullMasks = this.#fullMasks;
    let any = 0;
    for (let p = start; p < end; p++) {
      let full = 0;
      let partial = 0;
      let indicative = 0;
      let partialBefore = 0;
      let anyBefore = 0;
      // Whoever has FULL has PARTIAL or more. The rows are in the order of `CARRIED`.
      const first = (p - framework.start) * MARKS;
      let row = marks[first]!;
      for (const last = marks[first + 1]!; row < last; row++) {
        const at = from[row]!;
        full |= sent[at]!;
        partial |= sent[at + PARTIAL_NOW]!;
        partialBefore |= sent[at + PARTIAL_BEFORE]!;
      }
      for (const last = marks[first + 2]!; row < last; row++) {
        const at = from[row]!;
        full |= sent[at]!;
        indicative |= sent[at + PARTIAL_NOW]!;
        partialBefore |= sent[at + FULL_BEFORE]!;
        anyBefore |= sent[at + PARTIAL_BEFORE]!;
      }
      for (const last = marks[first + 3]!; row < last; row++) {
        const at = from[row]!;
        partial |= sent[at + PARTIAL_NOW]!;
        partialBefore |= sent[at + PARTIAL_BEFORE]!;
      }
      for (const last = marks[first + 4]!; row < last; row++) {
        const at = from[row]!;
        partial |= sent[at]!;
        indicative |= sent[at + PARTIAL_NOW]!;
        partialBefore |= sent[at + FULL_BEFORE]!;
        anyBefore |= sent[at + PARTIAL_BEFORE]!;
      }
      for (const last = marks[first + 5]!; row < last; row++) {
        const at = from[row]!;
        indicative |= sent[at + PARTIAL_NOW]!;
        anyBefore |= sent[at + PARTIAL_BEFORE]!;
      }
      partial |= full;
      indicative |= partial;
      anyBefore |= partialBefore;
      any |= indicative | anyBefore;
      const at = (p - start) * REACHED_WORDS;
      reached[at] = full & fullMasks[level[p]!]! & lawMask;
      reached[at + REACHED_PARTIAL] = partial;
      reached[at + REACHED_INDICATIVE] = indicative;
      reached[at + REACHED_BEFORE] = anyBefore;
      before[p - start] = partialBefore;
    }
    return any !== 0;
  }

  /**
   * The structure step behind a mapping, for whole trees of one framework from `start` to before `end`.
   *
   * @param reached by row from `start` on; what has arrived becomes what is reached
   */
  structureBehind(
    reached: Int32Array,
    before: Int32Array,
    start: number,
    end: number,
    lawMask: number,
  ): void {
    const { parent, level } = this.#catalogue;
    const size = end - start;
    // By row: PARTIAL or more above and below, and the same of what was in force before; FULL above.
    const around = this.#scratch.around.zeroed(size * 5);
    for (let row = size - 1; row >= 0; row--) {
      const up = parent[row + start]! - start;
      if (up < 0) continue;
      around[up * 5 + 1]! |= around[row * 5 + 1]! | reached[row * REACHED_WORDS + REACHED_PARTIAL]!;
      around[up * 5 + 3]! |= around[row * 5 + 3]! | before[row]!;
    }
    for (let row = 0; row < size; row++) {
      const up = parent[row + start]! - start;
      if (up < 0) continue;
      around[row * 5] = around[up * 5]! | reached[up * REACHED_WORDS + REACHED_PARTIAL]!;
      around[row * 5 + 2] = around[up * 5 + 2]! | before[up]!;
      around[row * 5 + 4] = around[up * 5 + 4]! | reached[up * REACHED_WORDS]!;
    }
    for (let row = 0, at = 0, near = 0; row < size; row++, at += REACHED_WORDS, near += 5) {
      const fullAbove = around[near + 4]!;
      const below = around[near + 1]!;
      reached[at]! |= fullAbove & this.#fullMasks[level[row + start]!]! & lawMask;
      reached[at + REACHED_PARTIAL]! |= fullAbove | below;
      reached[at + REACHED_INDICATIVE]! |= around[near]! | below;
      reached[at + REACHED_BEFORE]! |= around[near + 2]! | around[near + 3]!;
    }
  }
}
