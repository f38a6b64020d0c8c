import { ChainSteps } from './chain-steps.ts';
import {
  REACHED_INDICATIVE,
  REACHED_PARTIAL,
  REACHED_WORDS,
  SENT_PARTIAL,
  SENT_WORDS,
} from './mask-words.ts';
import { MARKS } from './rows-by-carry.ts';
import { ALL_SCOPES } from './scope-bits.ts';

/** The steps of chains, for all scopes of a word at once: every rule of the algebra is one or two operations on masks. */
export class MaskSteps extends ChainSteps {
  protected override readonly always = ALL_SCOPES;

  override join(a: number, b: number): number {
    return a | b;
  }

  protected override meet(a: number, b: number): number {
    return a & b;
  }

  override structure(
    stated: Int32Array,
    sent: Int32Array,
    direct: Int32Array,
    start: number,
    end: number,
    first = 0,
  ): void {
    const { parent, level } = this.catalogue;
    const fullMasks = this.fullMasks;
    // By row: FULL, and PARTIAL or more, there or above; PARTIAL or more below.
    const around = this.around.zeroed((end - start) * 3);
    for (let p = end - 1; p >= start; p--) {
      this.cap(stated, p);
      if (parent[p]! < start) continue;
      const near = (p - start) * 3;
      around[(parent[p]! - start) * 3 + 2]! |= around[near + 2]! | stated[p * SENT_WORDS + SENT_PARTIAL]!;
    }
    let at = start * SENT_WORDS;
    let to = (start - first) * SENT_WORDS;
    let into = (start - first) * REACHED_WORDS;
    for (let p = start, near = 0; p < end; p++, near += 3) {
      const full = stated[at]!;
      const partial = stated[at + SENT_PARTIAL]!;
      const below = around[near + 2]!;
      const up = (parent[p]! - start) * 3;
      const fullAbove = up < 0 ? 0 : around[up]!;
      const partialAbove = up < 0 ? 0 : around[up + 1]!;
      around[near] = full | fullAbove;
      around[near + 1] = partial | partialAbove;
      const fullHere = full | (fullAbove & fullMasks[level[p]!]!);
      const partialHere = partial | fullAbove | below;
      sent[to] = fullHere;
      sent[to + SENT_PARTIAL] = partialHere;
      direct[into] = fullHere;
      direct[into + REACHED_PARTIAL] = partialHere;
      direct[into + REACHED_INDICATIVE] = partial | partialAbove | below;
      at += SENT_WORDS;
      to += SENT_WORDS;
      into += REACHED_WORDS;
    }
  }

  override arrive(
    sent: Int32Array,
    start: number,
    end: number,
    lawMask: number,
    reached: Int32Array,
  ): boolean {
    const { frameworks, frameworkOf, level } = this.catalogue;
    if (start === end) return false;
    const framework = frameworks[frameworkOf[start]!]!;
    const { marks, from } = this.rowsTo(framework);
    const fullMasks = this.fullMasks;
    let any = 0;
    let to = 0;
    for (let p = start; p < end; p++) {
      let full = 0;
      let partial = 0;
      let indicative = 0;
      // Whoever has FULL has PARTIAL or more. The rows are in the order of `CARRIED`.
      const first = (p - framework.start) * MARKS;
      let row = marks[first]!;
      for (const last = marks[first + 1]!; row < last; row++) {
        const at = from[row]!;
        full |= sent[at]!;
        partial |= sent[at + SENT_PARTIAL]!;
      }
      for (const last = marks[first + 2]!; row < last; row++) {
        const at = from[row]!;
        full |= sent[at]!;
        indicative |= sent[at + SENT_PARTIAL]!;
      }
      for (const last = marks[first + 3]!; row < last; row++) partial |= sent[from[row]! + SENT_PARTIAL]!;
      for (const last = marks[first + 4]!; row < last; row++) {
        const at = from[row]!;
        partial |= sent[at]!;
        indicative |= sent[at + SENT_PARTIAL]!;
      }
      for (const last = marks[first + 5]!; row < last; row++) indicative |= sent[from[row]! + SENT_PARTIAL]!;
      partial |= full;
      indicative |= partial;
      any |= indicative;
      reached[to] = full & fullMasks[level[p]!]! & lawMask;
      reached[to + REACHED_PARTIAL] = partial;
      reached[to + REACHED_INDICATIVE] = indicative;
      to += REACHED_WORDS;
    }
    return any !== 0;
  }

  override structureBehind(reached: Int32Array, start: number, end: number, lawMask: number): void {
    const { parent, level } = this.catalogue;
    const fullMasks = this.fullMasks;
    const size = end - start;
    // By row: FULL, and PARTIAL or more, there or above; PARTIAL or more below.
    const around = this.around.zeroed(size * 3);
    for (let row = size - 1; row >= 0; row--) {
      const up = parent[row + start]! - start;
      if (up < 0) continue;
      around[up * 3 + 2]! |= around[row * 3 + 2]! | reached[row * REACHED_WORDS + REACHED_PARTIAL]!;
    }
    for (let row = 0, at = 0, near = 0; row < size; row++, at += REACHED_WORDS, near += 3) {
      const full = reached[at]!;
      const partial = reached[at + REACHED_PARTIAL]!;
      const below = around[near + 2]!;
      const up = (parent[row + start]! - start) * 3;
      const fullAbove = up < 0 ? 0 : around[up]!;
      const partialAbove = up < 0 ? 0 : around[up + 1]!;
      around[near] = full | fullAbove;
      around[near + 1] = partial | partialAbove;
      reached[at] = full | (fullAbove & fullMasks[level[row + start]!]! & lawMask);
      reached[at + REACHED_PARTIAL] = partial | fullAbove | below;
      reached[at + REACHED_INDICATIVE]! |= partialAbove | below;
    }
  }
}
