import { MadeInSteps } from '../made-in-steps.ts';
import type { Steps } from '../steps.ts';
import type { BitwiseInput } from './bitwise-input.ts';
import type { BitwiseScratch } from './bitwise-scratch.ts';
import { BitwiseSpread } from './bitwise-spread.ts';
import { fullMasks } from './scope-bits.ts';
import { ScopeRules } from './scope-rules.ts';
import { areAllReached, SEEN_WORDS, seeBefore, seenMasks } from './seen-masks.ts';
import type { StatedMasks } from './stated-masks.ts';
import { StatusMasks } from './status-masks.ts';

/** What is stated for the scopes of all batches on a day, and was on an earlier day. */
export interface StatedInTime {
  readonly now: StatedMasks;
  readonly before: StatedMasks;
}

/** Up to 31 scopes evaluated at once: statuses only, for counts and for finding the weakest. */
export class ScopeBatch {
  readonly rules: ScopeRules;
  readonly #input: BitwiseInput;
  readonly #now: BitwiseSpread;
  /**
   * How far evidence reached that was in force on the day or an earlier one, by chains alone. It is made when some scope
   * has a provision that nothing reaches now: everywhere else it does not matter.
   */
  readonly #earlier: MadeInSteps<BitwiseSpread>;
  #before: BitwiseSpread | null = null;
  readonly #scratch: BitwiseScratch;
  /** Of the framework judged last. */
  readonly #statuses = new StatusMasks();
  #judged = -1;

  private constructor(
    input: BitwiseInput,
    number: number,
    now: BitwiseSpread,
    earlier: MadeInSteps<BitwiseSpread>,
    scratch: BitwiseScratch,
  ) {
    this.#input = input;
    this.#now = now;
    this.#earlier = earlier;
    this.#scratch = scratch;
    this.rules = new ScopeRules(input, number);
  }

  /**
   * A step is a system, or some frameworks.
   *
   * @param number from 0
   */
  static *inSteps(
    input: BitwiseInput,
    number: number,
    { now, before }: StatedInTime,
    scratch: BitwiseScratch,
  ): Steps<ScopeBatch> {
    const { catalogue, choice } = input;
    const spread = function* (stated: StatedMasks, wholes: boolean): Steps<BitwiseSpread> {
      const masks = yield* stated.ofBatch(number);
      return yield* BitwiseSpread.inSteps(catalogue, choice, masks, fullMasks(number === 0), scratch, wholes);
    };
    const earlier = new MadeInSteps(() => spread(before, false));
    return new ScopeBatch(input, number, yield* spread(now, true), earlier, scratch);
  }

  /** The same scopes over other mappings: what comes before the mapping step is shared. */
  over(input: BitwiseInput): ScopeBatch {
    const now = this.#now.over(input.choice);
    return new ScopeBatch(input, this.rules.number, now, this.#earlier, this.#scratch);
  }

  /**
   * Judges the provisions of one framework. Whoever asks next for a framework overwrites the result: copy it before you
   * yield. A step is what rules say, or part of
   * following what was in force on an earlier day, where that matters for the first time.
   */
  *judge(framework: number): Steps<StatusMasks> {
    // Finding what rules say takes as long as judging by it.
    if (!this.rules.has(framework)) {
      this.rules.of(framework);
      yield;
    }
    if (this.#judge(framework)) return this.#statuses;
    yield* this.#makeBefore();
    this.#judge(framework);
    return this.#statuses;
  }

  /**
   * Numbers of the frameworks in which some scope may have another status than in a batch of the same scopes, by the
   * same rules and mappings, over other evidence. A step is some provisions.
   */
  *frameworksUnlike(other: ScopeBatch): Steps<ReadonlySet<number>> {
    const found = new Set<number>();
    const add = (framework: number): void => {
      found.add(framework);
    };
    yield* this.#now.eachUnlike(other.#now, add);
    const before = yield* this.#makeBefore();
    yield* before.eachUnlike(yield* other.#makeBefore(), add);
    return found;
  }

  *#makeBefore(): Steps<BitwiseSpread> {
    const earlier = yield* this.#earlier.inSteps();
    this.#before ??= earlier.over(this.#input.choice);
    return this.#before;
  }

  /** Tells whether it is known what was in force on an earlier day, or does not matter. */
  #judge(framework: number): boolean {
    if (this.#judged === framework) return true;
    const { catalogue } = this.#input;
    const { start, end } = catalogue.frameworks[framework]!;
    const seen = seenMasks(catalogue, this.#now, framework, this.#scratch.seen);
    if (!areAllReached(catalogue, framework, seen, this.rules.scopes)) {
      if (this.#before === null) return false;
      seeBefore(catalogue, this.#before, framework, seen);
    }
    const statuses = this.#statuses;
    this.#judged = framework;
    statuses.clear(end - start);
    const rules = this.rules.of(framework);
    for (let p = start; p < end; p++) {
      const row = p - start;
      if (catalogue.assessable[p] === 1) this.rules.judge(rules, p, statuses, row, seen, row * SEEN_WORDS);
    }
    return true;
  }
}
