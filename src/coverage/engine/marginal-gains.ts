import type { Steps } from '../steps.ts';
import type { LeverageMeter } from './leverage.ts';

/** So many places of candidates are remembered, in 4 bytes each; those of further candidates are not. */
const MOST_PLACES = 8_000_000;

/**
 * What evidence at each of some provisions gains beside evidence that is kept already. What is kept changes the gain of
 * those alone that look at one of the places that it changed: only these are measured again.
 */
export class MarginalGains {
  readonly #meter: LeverageMeter;
  readonly #candidates: readonly number[];
  readonly #gains: Int32Array;
  /** By candidate the places on which its gain depends; null: not remembered, so that it is measured each time. */
  readonly #places: (Int32Array | null)[] = [];
  #remembered = 0;

  /** @param candidates provisions */
  constructor(meter: LeverageMeter, candidates: readonly number[]) {
    this.#meter = meter;
    this.#candidates = candidates;
    this.#gains = new Int32Array(candidates.length);
  }

  /** By candidate. */
  get gains(): Int32Array {
    return this.#gains;
  }

  /** Measures all candidates; a step is one of them. */
  *measureAll(): Steps<void> {
    for (let candidate = 0; candidate < this.#candidates.length; candidate++) {
      this.#measure(candidate);
      yield;
    }
  }

  /** The candidate that gains most, the first of those that gain the same; null where none gains anything. */
  best(): number | null {
    let best: number | null = null;
    for (let candidate = 0; candidate < this.#gains.length; candidate++)
      if (this.#gains[candidate]! > (best === null ? 0 : this.#gains[best]!)) best = candidate;
    return best;
  }

  /**
   * Keeps the evidence of a candidate, and measures those again whose gain may differ now; a step is one of them.
   * Returns the provisions whose status gets better by it.
   */
  *keep(candidate: number): Steps<readonly number[]> {
    const changed = new Uint8Array(this.#meter.placeCount);
    const improved = this.#meter.keep(this.#candidates[candidate]!, (place) => {
      changed[place] = 1;
    });
    for (let other = 0; other < this.#candidates.length; other++) {
      if (!this.#looksAt(other, changed)) continue;
      this.#measure(other);
      yield;
    }
    return improved;
  }

  /** Whether the gain of a candidate may depend on one of the places that are marked. */
  #looksAt(candidate: number, marked: Uint8Array): boolean {
    const places = this.#places[candidate];
    if (places == null) return true;
    for (let at = 0; at < places.length; at++) if (marked[places[at]!] === 1) return true;
    return false;
  }

  #measure(candidate: number): void {
    const { gain, places } = this.#meter.measureWithPlaces(this.#candidates[candidate]!);
    this.#gains[candidate] = gain;
    this.#remembered -= this.#places[candidate]?.length ?? 0;
    const isRemembered = this.#remembered + places.length <= MOST_PLACES;
    this.#places[candidate] = isRemembered ? Int32Array.from(places) : null;
    if (isRemembered) this.#remembered += places.length;
  }
}
