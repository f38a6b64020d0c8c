/** Collects places, each once. A set ends when the next one of the same {@link PlaceSets} begins. */
export class PlaceSets {
  /** By place the set in which it was added last. */
  readonly #lastIn: Int32Array;
  #current = 0;
  #places: number[] = [];

  /** @param count places are below this number */
  constructor(count: number) {
    this.#lastIn = new Int32Array(count);
  }

  begin(): void {
    this.#current++;
    this.#places = [];
  }

  add(place: number): void {
    if (this.#lastIn[place] === this.#current) return;
    this.#lastIn[place] = this.#current;
    this.#places.push(place);
  }

  /** The places that were added since the set began. */
  get places(): readonly number[] {
    return this.#places;
  }
}
