/** Raises values and puts them back. It keeps its room between uses: nothing is made for a value that is raised. */
export class RaiseLog {
  readonly #arrays: Uint8Array[] = [];
  readonly #places: number[] = [];
  readonly #before: number[] = [];
  #size = 0;

  raise(array: Uint8Array, place: number, value: number): void {
    this.#arrays[this.#size] = array;
    this.#places[this.#size] = place;
    this.#before[this.#size] = array[place]!;
    this.#size++;
    array[place] = value;
  }

  /** Puts everything back that was raised since the last time. */
  undo(): void {
    while (this.#size > 0) {
      this.#size--;
      this.#arrays[this.#size]![this.#places[this.#size]!] = this.#before[this.#size]!;
    }
  }

  /** Lets everything stay as it is, and tells which values were raised. */
  keep(raised: (array: Uint8Array, place: number) => void): void {
    for (let entry = 0; entry < this.#size; entry++) raised(this.#arrays[entry]!, this.#places[entry]!);
    this.#size = 0;
  }
}
