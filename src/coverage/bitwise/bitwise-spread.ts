import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import type { CrosswalkChoice } from '../projection/crosswalk-choice.ts';
import { ROWS_IN_A_STEP, rangesInSteps, type Steps } from '../steps.ts';
import type { BitwiseScratch } from './bitwise-scratch.ts';
import { MaskSteps } from './mask-steps.ts';
import { REACHED_WORDS, SENT_WORDS } from './mask-words.ts';

/** Does what `Spread` does, for all scopes of a word at once. */
export class BitwiseSpread {
  /** Extents over all chains without a mapping, by provision. */
  readonly direct: Int32Array;
  /** What takes the mapping step: the direct extents, and FULL at wholes whose parts are all FULL. */
  readonly #sent: Int32Array;
  readonly #catalogue: CatalogueIndex;
  readonly #choice: CrosswalkChoice;
  readonly #fullMasks: Int32Array;
  readonly #steps: MaskSteps;
  readonly #scratch: BitwiseScratch;

  /** @param fullMasks by level the scopes that can be FULL there */
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
    this.#steps = new MaskSteps(catalogue, choice, fullMasks, scratch.around);
    this.#scratch = scratch;
    this.direct = direct;
    this.#sent = sent;
  }

  /**
   * A step is some frameworks, which use the scratch one after the other.
   *
   * @param stated by provision what is stated there, not capped yet; overwritten with what takes the mapping step
   * @param fullMasks by level the scopes that can be FULL there
   * @param wholes false for questions that look at chains alone
   */
  static *inSteps(
    catalogue: CatalogueIndex,
    choice: CrosswalkChoice,
    stated: Int32Array,
    fullMasks: Int32Array,
    scratch: BitwiseScratch,
    wholes: boolean,
  ): Steps<BitwiseSpread> {
    const direct = new Int32Array(catalogue.provisions.length * REACHED_WORDS);
    const spread = new BitwiseSpread(catalogue, choice, fullMasks, scratch, { direct, sent: stated });
    let rows = 0;
    for (const { start, end } of catalogue.frameworks) {
      spread.#steps.structure(stated, stated, direct, start, end);
      rows += end - start;
      if (rows < ROWS_IN_A_STEP) continue;
      rows = 0;
      yield;
    }
    if (wholes) spread.#steps.completeWholes(stated);
    for (let union = 0; union < catalogue.unions.length; union++) spread.#steps.union(stated, union);
    return spread;
  }

  /** The same evidence over other mappings: what comes before the mapping step is shared. */
  over(choice: CrosswalkChoice): BitwiseSpread {
    return new BitwiseSpread(this.#catalogue, choice, this.#fullMasks, this.#scratch, {
      direct: this.direct,
      sent: this.#sent,
    });
  }

  /** Extents over all chains with a mapping, by row of one framework; the next call with the same scratch overwrites them. */
  inferred(framework: number): Int32Array {
    const { start, end } = this.#catalogue.frameworks[framework]!;
    const lawMask = this.#steps.lawMask(framework);
    const reached = this.#scratch.arrived.zeroed((end - start) * REACHED_WORDS);
    if (this.#steps.arrive(this.#sent, start, end, lawMask, reached))
      this.#steps.structureBehind(reached, start, end, lawMask);
    return reached;
  }

  /**
   * Visits the frameworks in which other evidence, over the same mappings, may reach something else: perhaps more than
   * once. A step is some provisions.
   */
  *eachUnlike(other: BitwiseSpread, visit: (framework: number) => void): Steps<void> {
    const { frameworkOf, placeCount, provisions } = this.#catalogue;
    const { start, row, to } = yield* this.#choice.makeLeaving();
    yield* rangesInSteps(placeCount, (from, end) => {
      for (let place = from; place < end; place++) {
        if (place < provisions.length && differ(this.direct, other.direct, place, REACHED_WORDS))
          visit(frameworkOf[place]!);
        if (!differ(this.#sent, other.#sent, place, SENT_WORDS)) continue;
        for (let at = start[place]!; at < start[place + 1]!; at++) visit(frameworkOf[to[row[at]!]!]!);
      }
    });
  }
}

/** Whether one place has other words in two lists. */
function differ(a: Int32Array, b: Int32Array, place: number, words: number): boolean {
  for (let at = place * words; at < (place + 1) * words; at++) if (a[at] !== b[at]) return true;
  return false;
}
