import { CARRY_BYTES, FULL, PARTIAL } from '../algebra.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import type { CrosswalkChoice } from '../projection/crosswalk-choice.ts';
import type { BitwiseScratch } from './bitwise-scratch.ts';
import { ALL_SCOPES } from './scope-bits.ts';

/**
 * Masks of one row of what is stated, and of what takes the mapping step: the scopes with FULL in force, with PARTIAL
 * or more in force, and the same for what was in force on an earlier day.
 */
export const SENT_WORDS = 4;
export const FULL_NOW = 0;
export const PARTIAL_NOW = 1;
export const FULL_BEFORE = 2;
export const PARTIAL_BEFORE = 3;

/** Masks of one row of extents: FULL, PARTIAL or more, INDICATIVE or more in force; and any chain on an earlier day. */
export const REACHED_WORDS = 4;
export const REACHED_FULL = 0;
export const REACHED_PARTIAL = 1;
export const REACHED_INDICATIVE = 2;
export const REACHED_BEFORE = 3;

/**
 * By carry code, as masks without a branch: whether FULL stays FULL, whether it gives PARTIAL or more, and whether
 * PARTIAL stays PARTIAL. Whatever is carried gives INDICATIVE at least.
 */
const KEEPS_FULL = maskOf(FULL, FULL);
const GIVES_PARTIAL = maskOf(FULL, PARTIAL);
const KEEPS_PARTIAL = maskOf(PARTIAL, PARTIAL);

/**
 * Does what `Spread` does, for all scopes of a word at once: every rule of the algebra is one or two operations on
 * masks. Evidence in force on an earlier day is followed beside it, as far as is needed to know whether a chain exists.
 */
export class BitwiseSpread {
  /** Extents over all chains without a mapping, by provision. */
  readonly direct: Int32Array;
  /** What takes the mapping step: the direct extents, and FULL at wholes whose parts are all FULL. */
  readonly #sent: Int32Array;
  readonly #catalogue: CatalogueIndex;
  readonly #choice: CrosswalkChoice;
  readonly #fullMasks: Int32Array;
  readonly #scratch: BitwiseScratch;

  /**
   * @param fullMasks by level the scopes that can be FULL there
   */
  private constructor(
    catalogue: CatalogueIndex,
    choice: CrosswalkChoice,
    fullMasks: Int32Array,
    scratch: BitwiseScratch,
    { direct, sent }: { readonly direct: Int32Array; readonly sent: Int32Array },
  ) {
    this.#catalogue = catalogue;
    this.#choice = choice;
    this.#fullMasks = fullMasks;
    this.#scratch = scratch;
    this.direct = direct;
    this.#sent = sent;
  }

  /**
   * @param stated by provision what is stated there, not capped yet; overwritten with what takes the mapping step
   * @param fullMasks by level the scopes that can be FULL there
   */
  static of(
    catalogue: CatalogueIndex,
    choice: CrosswalkChoice,
    stated: Int32Array,
    fullMasks: Int32Array,
    scratch: BitwiseScratch,
  ): BitwiseSpread {
    const direct = new Int32Array(catalogue.provisions.length * REACHED_WORDS);
    const spread = new BitwiseSpread(catalogue, choice, fullMasks, scratch, { direct, sent: stated });
    spread.#stepDirect(stated);
    spread.#completeWholes(stated);
    spread.#sendUnions(stated);
    return spread;
  }

  /** The same evidence over other mappings: what comes before the mapping step is shared. */
  over(choice: CrosswalkChoice): BitwiseSpread {
    const { direct } = this;
    return new BitwiseSpread(this.#catalogue, choice, this.#fullMasks, this.#scratch, {
      direct,
      sent: this.#sent,
    });
  }

  /** Extents over all chains with a mapping, by row of one framework; the next call with the same scratch overwrites them. */
  inferred(framework: number): Int32Array {
    const { start, end } = this.#catalogue.frameworks[framework]!;
    const { start: rows, from, carry } = this.#choice;
    const { level, law } = this.#catalogue;
    const sent = this.#sent;
    const fullMasks = this.#fullMasks;
    const lawMask = end > start && law[start] === 1 ? 0 : ALL_SCOPES;
    const reached = this.#scratch.arrived.zeroed((end - start) * REACHED_WORDS);
    // What the structure step carries on of what was in force before: PARTIAL or more.
    const before = this.#scratch.arrivedBefore.zeroed(end - start);
    let any = 0;
    for (let p = start, row = rows[start]!; p < end; p++) {
      let full = 0;
      let partial = 0;
      let indicative = 0;
      let partialBefore = 0;
      let anyBefore = 0;
      for (const last = rows[p + 1]!; row < last; row++) {
        const step = carry[row]!;
        const keepsPartial = KEEPS_PARTIAL[step]!;
        const givesPartial = GIVES_PARTIAL[step]!;
        const source = from[row]! * SENT_WORDS;
        const fullNow = sent[source]!;
        const partialNow = sent[source + PARTIAL_NOW]!;
        const sentBefore = sent[source + PARTIAL_BEFORE]!;
        full |= fullNow & KEEPS_FULL[step]!;
        partial |= (fullNow & givesPartial) | (partialNow & keepsPartial);
        indicative |= partialNow;
        partialBefore |= (sent[source + FULL_BEFORE]! & givesPartial) | (sentBefore & keepsPartial);
        anyBefore |= sentBefore;
      }
      any |= indicative | anyBefore;
      const at = (p - start) * REACHED_WORDS;
      reached[at] = full & fullMasks[level[p]!]! & lawMask;
      reached[at + REACHED_PARTIAL] = partial;
      reached[at + REACHED_INDICATIVE] = indicative;
      reached[at + REACHED_BEFORE] = anyBefore;
      before[p - start] = partialBefore;
    }
    if (any !== 0) this.#stepInferred(reached, before, start, end, lawMask);
    return reached;
  }

  /** The structure step of chains without a mapping. */
  #stepDirect(stated: Int32Array): void {
    const { parent, level, provisions } = this.#catalogue;
    const { direct } = this;
    const fullMasks = this.#fullMasks;
    const count = provisions.length;
    // By row: FULL above, PARTIAL or more above, PARTIAL or more below, and the same of what was in force before.
    const around = this.#scratch.around.zeroed(count * 6);
    for (let p = count - 1; p >= 0; p--) {
      const at = p * SENT_WORDS;
      const mask = fullMasks[level[p]!]!;
      stated[at]! &= mask;
      stated[at + FULL_BEFORE]! &= mask;
      if (parent[p]! < 0) continue;
      const up = parent[p]! * 6;
      around[up + 2]! |= around[p * 6 + 2]! | stated[at + PARTIAL_NOW]!;
      around[up + 5]! |= around[p * 6 + 5]! | stated[at + PARTIAL_BEFORE]!;
    }
    for (let p = 0; p < count; p++) {
      const q = parent[p]!;
      if (q < 0) continue;
      for (let n = 0; n < 2; n++) {
        around[p * 6 + n * 3] = around[q * 6 + n * 3]! | stated[q * SENT_WORDS + n * 2]!;
        around[p * 6 + n * 3 + 1] = around[q * 6 + n * 3 + 1]! | stated[q * SENT_WORDS + n * 2 + 1]!;
      }
    }
    for (let p = 0, at = 0, near = 0; p < count; p++, at += SENT_WORDS, near += 6) {
      const mask = fullMasks[level[p]!]!;
      const partial = stated[at + PARTIAL_NOW]!;
      const before = stated[at + PARTIAL_BEFORE]!;
      stated[at]! |= around[near]! & mask;
      stated[at + PARTIAL_NOW] = partial | around[near]! | around[near + 2]!;
      stated[at + FULL_BEFORE]! |= around[near + 3]! & mask;
      stated[at + PARTIAL_BEFORE] = before | around[near + 3]! | around[near + 5]!;
      direct[at] = stated[at]!;
      direct[at + REACHED_PARTIAL] = stated[at + PARTIAL_NOW]!;
      direct[at + REACHED_INDICATIVE] = partial | around[near + 1]! | around[near + 2]!;
      direct[at + REACHED_BEFORE] = before | around[near + 4]! | around[near + 5]!;
    }
  }

  /** Complete provisions whose parts are all FULL in force are FULL, bottom-up. */
  #completeWholes(sent: Int32Array): void {
    const { wholes, partsStart, parts } = this.#catalogue;
    for (let w = 0; w < wholes.length; w++) {
      let all = ALL_SCOPES;
      for (let i = partsStart[w]!; all !== 0 && i < partsStart[w + 1]!; i++)
        all &= sent[parts[i]! * SENT_WORDS]!;
      sent[wholes[w]! * SENT_WORDS]! |= all;
      sent[wholes[w]! * SENT_WORDS + PARTIAL_NOW]! |= all;
    }
  }

  /** Unions send FULL where each of their provisions does, and PARTIAL where any sends PARTIAL or more. */
  #sendUnions(sent: Int32Array): void {
    const { provisions, unions } = this.#catalogue;
    for (const [union, { members }] of unions.entries()) {
      let full = ALL_SCOPES;
      let partial = 0;
      let fullBefore = ALL_SCOPES;
      let partialBefore = 0;
      for (const member of members) {
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
  }

  /** The structure step behind a mapping, within one framework. */
  #stepInferred(reached: Int32Array, before: Int32Array, start: number, end: number, lawMask: number): void {
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

/** Set at the codes of steps over which one extent gives another, or more. */
function maskOf(extent: number, least: number): Int32Array {
  return Int32Array.from(CARRY_BYTES, (_, code) =>
    code % 4 === 0 && CARRY_BYTES[code + extent]! >= least ? ALL_SCOPES : 0,
  );
}
