import type { Steps } from '../steps.ts';
import type { BitwiseInput } from './bitwise-input.ts';
import type { BitwiseScratch } from './bitwise-scratch.ts';
import { BitwiseSpread } from './bitwise-spread.ts';
import { fullMasks } from './scope-bits.ts';
import { ScopeRules } from './scope-rules.ts';
import { SEEN_WORDS, seenMasks } from './seen-masks.ts';
import { StatusMasks } from './status-masks.ts';

/** Up to 31 scopes evaluated at once: statuses only, for counts and for finding the weakest. */
export class ScopeBatch {
  readonly rules: ScopeRules;
  readonly #input: BitwiseInput;
  readonly #spread: BitwiseSpread;
  readonly #scratch: BitwiseScratch;
  /** Of the framework judged last. */
  readonly #statuses = new StatusMasks();
  #judged = -1;

  private constructor(input: BitwiseInput, number: number, spread: BitwiseSpread, scratch: BitwiseScratch) {
    this.#input = input;
    this.#spread = spread;
    this.#scratch = scratch;
    this.rules = new ScopeRules(input, number);
  }

  /**
   * A step is some frameworks.
   *
   * @param number from 0
   * @param stated see `statedMasks`; overwritten
   */
  static *inSteps(
    input: BitwiseInput,
    number: number,
    stated: Int32Array,
    scratch: BitwiseScratch,
  ): Steps<ScopeBatch> {
    const { catalogue, choice } = input;
    const spread = yield* BitwiseSpread.inSteps(catalogue, choice, stated, fullMasks(number === 0), scratch);
    return new ScopeBatch(input, number, spread, scratch);
  }

  /** The same scopes over other mappings: what comes before the mapping step is shared. */
  over(input: BitwiseInput): ScopeBatch {
    return new ScopeBatch(input, this.rules.number, this.#spread.over(input.choice), this.#scratch);
  }

  /** Judges the provisions of one framework; the next framework overwrites the result. */
  judge(framework: number): StatusMasks {
    const statuses = this.#statuses;
    if (this.#judged === framework) return statuses;
    this.#judged = framework;
    const { catalogue } = this.#input;
    const { start, end } = catalogue.frameworks[framework]!;
    const seen = seenMasks(catalogue, this.#spread, framework, this.#scratch.seen);
    statuses.clear(end - start);
    const rules = this.rules.of(framework);
    for (let p = start; p < end; p++) {
      const row = p - start;
      if (catalogue.assessable[p] === 1) this.rules.judge(rules, p, statuses, row, seen, row * SEEN_WORDS);
    }
    return statuses;
  }
}
