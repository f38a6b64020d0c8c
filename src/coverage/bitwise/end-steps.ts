import { FULL, INDICATIVE, PARTIAL } from '../algebra.ts';
import { ChainSteps } from './chain-steps.ts';
import {
  REACHED_INDICATIVE,
  REACHED_PARTIAL,
  REACHED_WORDS,
  SENT_PARTIAL,
  SENT_WORDS,
} from './mask-words.ts';
import { CARRIED, MARKS } from './rows-by-carry.ts';
import { ALL_SCOPES } from './scope-bits.ts';

/** The word of what does not end. */
export const NEVER_ENDS = 0x7fff_ffff;

/** Words of what is around a provision: FULL, and PARTIAL or more, there or above; PARTIAL or more below. */
const AROUND_WORDS = 3;
const AROUND_PARTIAL = 1;
const AROUND_BELOW = 2;

/**
 * The steps of chains, for all days at once as long as nothing begins: a word tells when something ends, and is 0 where it
 * is not there at all. The later of two words is what either of them says, and the earlier one what both do.
 */
export class EndSteps extends ChainSteps {
  protected override readonly always = NEVER_ENDS;
  /** By extent the end of what arrives at one provision. */
  readonly #arriving = new Int32Array(FULL + 1);

  override join(a: number, b: number): number {
    return later(a, b);
  }

  protected override meet(a: number, b: number): number {
    return a < b ? a : b;
  }

  override structure(
    stated: Int32Array,
    sent: Int32Array,
    direct: Int32Array,
    start: number,
    end: number,
    first = 0,
  ): void {
    const reached = direct.subarray((start - first) * REACHED_WORDS, (end - first) * REACHED_WORDS);
    for (let p = start, at = 0; p < end; p++, at += REACHED_WORDS) {
      this.cap(stated, p);
      reached[at] = stated[p * SENT_WORDS]!;
      reached[at + REACHED_PARTIAL] = stated[p * SENT_WORDS + SENT_PARTIAL]!;
      reached[at + REACHED_INDICATIVE] = reached[at + REACHED_PARTIAL]!;
    }
    this.structureBehind(reached, start, end, ALL_SCOPES);
    for (let to = (start - first) * SENT_WORDS, at = 0; at < reached.length; to += SENT_WORDS) {
      sent[to] = reached[at]!;
      sent[to + SENT_PARTIAL] = reached[at + REACHED_PARTIAL]!;
      at += REACHED_WORDS;
    }
  }

  override arrive(
    sent: Int32Array,
    start: number,
    end: number,
    lawMask: number,
    reached: Int32Array,
  ): boolean {
    if (start === end) return false;
    const { frameworks, frameworkOf, level } = this.catalogue;
    const framework = frameworks[frameworkOf[start]!]!;
    const { marks, from } = this.rowsTo(framework);
    const arriving = this.#arriving;
    let any = 0;
    for (let p = start, to = 0; p < end; p++, to += REACHED_WORDS) {
      arriving.fill(0);
      let mark = (p - framework.start) * MARKS;
      for (const carried of CARRIED) {
        let [full, partial] = [0, 0];
        const last = marks[mark + 1]!;
        for (let row = marks[mark]!; row < last && full !== NEVER_ENDS; row++) {
          const at = from[row]!;
          full = later(full, sent[at]!);
          partial = later(partial, sent[at + SENT_PARTIAL]!);
        }
        arriving[carried.full] = later(arriving[carried.full]!, full);
        arriving[carried.partial] = later(arriving[carried.partial]!, partial);
        mark++;
      }
      // Whoever has FULL has PARTIAL or more.
      const partial = later(arriving[FULL]!, arriving[PARTIAL]!);
      const indicative = later(partial, arriving[INDICATIVE]!);
      any = later(any, indicative);
      reached[to] = arriving[FULL]! & this.fullMasks[level[p]!]! & lawMask;
      reached[to + REACHED_PARTIAL] = partial;
      reached[to + REACHED_INDICATIVE] = indicative;
    }
    return any !== 0;
  }

  override structureBehind(reached: Int32Array, start: number, end: number, lawMask: number): void {
    const { parent, level } = this.catalogue;
    const size = end - start;
    const around = this.around.zeroed(size * AROUND_WORDS);
    for (let row = size - 1; row >= 0; row--) {
      const up = parent[row + start]! - start;
      if (up < 0) continue;
      const here = later(
        around[row * AROUND_WORDS + AROUND_BELOW]!,
        reached[row * REACHED_WORDS + REACHED_PARTIAL]!,
      );
      const below = up * AROUND_WORDS + AROUND_BELOW;
      around[below] = later(around[below]!, here);
    }
    for (let row = 0, at = 0, near = 0; row < size; row++, at += REACHED_WORDS, near += AROUND_WORDS) {
      const [full, partial] = [reached[at]!, reached[at + REACHED_PARTIAL]!];
      const up = (parent[row + start]! - start) * AROUND_WORDS;
      const fullAbove = up < 0 ? 0 : around[up]!;
      const partialAbove = up < 0 ? 0 : around[up + AROUND_PARTIAL]!;
      const below = around[near + AROUND_BELOW]!;
      around[near] = later(full, fullAbove);
      around[near + AROUND_PARTIAL] = later(partial, partialAbove);
      reached[at] = later(full, fullAbove & this.fullMasks[level[row + start]!]! & lawMask);
      reached[at + REACHED_PARTIAL] = later(partial, later(fullAbove, below));
      const indicative = later(partialAbove, below);
      reached[at + REACHED_INDICATIVE] = later(reached[at + REACHED_INDICATIVE]!, indicative);
    }
  }
}

function later(a: number, b: number): number {
  return a > b ? a : b;
}
