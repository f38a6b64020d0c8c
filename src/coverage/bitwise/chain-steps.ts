import type { CatalogueIndex, FrameworkRange } from '../projection/catalogue-index.ts';
import type { CrosswalkChoice } from '../projection/crosswalk-choice.ts';
import { SENT_PARTIAL, SENT_WORDS } from './mask-words.ts';
import { NO_ROWS, type RowsByCarry, rowsByCarry } from './rows-by-carry.ts';
import { ALL_SCOPES } from './scope-bits.ts';
import { Scratch } from './scratch.ts';

/**
 * The steps of chains over words. What a word says is up to the subclass, as long as two of them can be joined, and
 * met. The loops over all provisions and mappings are the subclass's own too: a call for each word would make them
 * slower by half.
 */
export abstract class ChainSteps {
  protected readonly catalogue: CatalogueIndex;
  protected readonly fullMasks: Int32Array;
  /** The words that a structure step needs. */
  protected readonly around: Scratch;
  readonly #choice: CrosswalkChoice;
  /** The framework at which mappings arrived last, and its rows. */
  #asked: FrameworkRange | null = null;
  #rows: RowsByCarry = NO_ROWS;

  /** @param fullMasks by level the bits of a word that can be FULL there */
  constructor(
    catalogue: CatalogueIndex,
    choice: CrosswalkChoice,
    fullMasks: Int32Array,
    around: Scratch = new Scratch(),
  ) {
    this.catalogue = catalogue;
    this.#choice = choice;
    this.fullMasks = fullMasks;
    this.around = around;
  }

  /** The word that joins with any other to itself. */
  protected abstract readonly always: number;

  /** What at least one of two words says. */
  abstract join(a: number, b: number): number;

  /** What both of two words say. */
  protected abstract meet(a: number, b: number): number;

  /**
   * The structure step of chains without a mapping, for whole trees from provision `start` to before `end`.
   *
   * @param stated by provision; FULL is taken away where caps do not allow it
   * @param sent receives what is carried on, which may be `stated` itself
   * @param direct receives the extents reached
   * @param first the provision whose words come first in `sent` and `direct`
   */
  abstract structure(
    stated: Int32Array,
    sent: Int32Array,
    direct: Int32Array,
    start: number,
    end: number,
    first?: number,
  ): void;

  /**
   * The mapping step to the provisions of one framework from `start` to before `end`; tells whether anything arrives.
   *
   * @param reached receives the extents, by row from `start` on
   */
  abstract arrive(
    sent: Int32Array,
    start: number,
    end: number,
    lawMask: number,
    reached: Int32Array,
  ): boolean;

  /**
   * The structure step behind a mapping, for whole trees of one framework from `start` to before `end`.
   *
   * @param reached by row from `start` on; what has arrived becomes what is reached
   */
  abstract structureBehind(reached: Int32Array, start: number, end: number, lawMask: number): void;

  /** The bits of a word that can be FULL over a mapping in a framework. */
  lawMask(framework: number): number {
    const { start, end } = this.catalogue.frameworks[framework]!;
    return end > start && this.catalogue.law[start] === 1 ? 0 : ALL_SCOPES;
  }

  /** Takes FULL away from a provision where caps do not allow it. */
  cap(stated: Int32Array, provision: number): void {
    stated[provision * SENT_WORDS]! &= this.fullMasks[this.catalogue.level[provision]!]!;
  }

  /** What says FULL of all parts of a complete provision, by its number among the wholes. */
  whole(sent: Int32Array, whole: number): number {
    const { partsStart, parts } = this.catalogue;
    let all = this.always;
    for (let i = partsStart[whole]!; all !== 0 && i < partsStart[whole + 1]!; i++)
      all = this.meet(all, sent[parts[i]! * SENT_WORDS]!);
    return all;
  }

  /** Adds what the parts of complete provisions give them, bottom-up: a whole may be part of another. */
  completeWholes(sent: Int32Array): void {
    for (const [number, whole] of this.catalogue.wholes.entries()) {
      const all = this.whole(sent, number);
      const at = whole * SENT_WORDS;
      sent[at] = this.join(sent[at]!, all);
      sent[at + SENT_PARTIAL] = this.join(sent[at + SENT_PARTIAL]!, all);
    }
  }

  /** A union sends FULL where each of its provisions does, and PARTIAL where any sends PARTIAL or more. */
  union(sent: Int32Array, union: number): void {
    const { provisions, unions } = this.catalogue;
    let full = this.always;
    let partial = 0;
    for (const member of unions[union]!.members) {
      full = this.meet(full, sent[member * SENT_WORDS]!);
      partial = this.join(partial, sent[member * SENT_WORDS + SENT_PARTIAL]!);
    }
    const at = (provisions.length + union) * SENT_WORDS;
    sent[at] = full;
    sent[at + SENT_PARTIAL] = partial;
  }

  /** The rows that arrive at the provisions of a framework. */
  protected rowsTo(framework: FrameworkRange): RowsByCarry {
    if (this.#asked !== framework) this.#rows = rowsByCarry(this.#choice, framework);
    this.#asked = framework;
    return this.#rows;
  }
}
