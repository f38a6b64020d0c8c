import { eachInSteps, type Steps } from '../steps.ts';
import type { LeverageMeter } from './leverage.ts';

/** So many numbers are remembered of all candidates, in 4 bytes each; nothing is of further ones. */
const MOST_REMEMBERED = 8_000_000;

/** So many candidates are looked at in a step: that takes less than a millisecond. */
const CANDIDATES_IN_A_STEP = 256;

/** What is remembered of a candidate. */
interface Measured {
  /** Provisions that get better by it; some of them may be better already. */
  improved: Int32Array;
  /** The places on which it depends which ones. */
  readonly places: Int32Array;
  /** How many numbers both had at first. */
  readonly room: number;
}

/**
 * What evidence at each of some provisions gains beside evidence that is kept already. What is kept takes from a gain
 * what is better already, and no more, except where a whole or a union needs both: only there it is measured again.
 */
export class MarginalGains {
  readonly #meter: LeverageMeter;
  readonly #candidates: readonly number[];
  /** By candidate what it gained when it was looked at last; it may gain less now. */
  readonly #gains: Int32Array;
  /** By candidate; null: not remembered, so that it is measured each time. */
  readonly #measured: (Measured | null)[] = [];
  #remembered = 0;
  /** 1 for the provisions that are better already. */
  readonly #isBetter: Uint8Array;

  /**
   * @param candidates provisions
   * @param provisions how many there are
   */
  constructor(meter: LeverageMeter, candidates: readonly number[], provisions: number) {
    this.#meter = meter;
    this.#candidates = candidates;
    this.#gains = new Int32Array(candidates.length);
    this.#isBetter = new Uint8Array(provisions);
  }

  /** By candidate; a step is some of them. */
  *gains(): Steps<readonly number[]> {
    yield* eachInSteps(this.#candidates.keys(), (candidate) => this.#lookAgain(candidate));
    return [...this.#gains];
  }

  /** Measures all candidates; a step is one of them. */
  *measureAll(): Steps<void> {
    for (let candidate = 0; candidate < this.#candidates.length; candidate++) {
      this.#measure(candidate);
      yield;
    }
  }

  /**
   * The candidate that gains most, the first of those that gain the same; null where none gains anything. A step is a
   * candidate that may be it.
   */
  *best(): Steps<number | null> {
    for (let looked = -1; ; ) {
      const best = this.#largest();
      if (best === null || best === looked) return best;
      // No gain has grown since: the largest that is still as large is the best.
      this.#lookAgain(best);
      looked = best;
      yield;
    }
  }

  /**
   * Keeps the evidence of a candidate, and measures those again whose gain may be larger now; a step is some of them.
   * Returns the provisions whose status gets better by it.
   */
  *keep(candidate: number): Steps<readonly number[]> {
    const changed = new Uint8Array(this.#meter.placeCount);
    const improved = this.#meter.keep(this.#candidates[candidate]!, (place) => {
      changed[place] = 1;
    });
    for (const provision of improved) this.#isBetter[provision] = 1;
    yield;
    for (let other = 0; other < this.#candidates.length; other++) {
      if (this.#dependsOn(other, changed)) {
        this.#measure(other);
        yield;
      }
      if (other % CANDIDATES_IN_A_STEP === 0) yield;
    }
    return improved;
  }

  #largest(): number | null {
    let best: number | null = null;
    for (let candidate = 0; candidate < this.#gains.length; candidate++)
      if (this.#gains[candidate]! > (best === null ? 0 : this.#gains[best]!)) best = candidate;
    return best;
  }

  /** Whether a candidate must be measured again once some places have changed. */
  #dependsOn(candidate: number, changed: Uint8Array): boolean {
    const measured = this.#measured[candidate];
    if (measured == null) return true;
    const { places } = measured;
    for (let at = 0; at < places.length; at++) if (changed[places[at]!] === 1) return true;
    return false;
  }

  /** Takes from the gain of a candidate what is better already. */
  #lookAgain(candidate: number): void {
    const measured = this.#measured[candidate];
    if (measured == null) return;
    measured.improved = measured.improved.filter((provision) => this.#isBetter[provision] === 0);
    this.#gains[candidate] = measured.improved.length;
  }

  #measure(candidate: number): void {
    const { improved, places } = this.#meter.improvedBy(this.#candidates[candidate]!);
    this.#gains[candidate] = improved.length;
    const known = this.#measured[candidate];
    if (known != null) this.#remembered -= known.room;
    const room = improved.length + places.length;
    const isRemembered = this.#remembered + room <= MOST_REMEMBERED;
    this.#measured[candidate] = isRemembered
      ? { improved: Int32Array.from(improved), places: Int32Array.from(places), room }
      : null;
    if (isRemembered) this.#remembered += room;
  }
}
