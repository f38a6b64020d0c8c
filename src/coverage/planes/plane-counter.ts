/**
 * Adds up bits of words column by column: for each lane one running number for each of 32 systems, kept as bit planes.
 */
export class PlaneCounter {
  readonly #digits: number;
  readonly #planes: Int32Array;

  /** @param most the greatest number that can be counted */
  constructor(lanes: number, most: number) {
    this.#digits = 32 - Math.clz32(most);
    this.#planes = new Int32Array(lanes * this.#digits);
  }

  add(lane: number, plane: number): void {
    const planes = this.#planes;
    let carry = plane;
    for (let digit = lane * this.#digits; carry !== 0; digit++) {
      const known = planes[digit]!;
      planes[digit] = known ^ carry;
      carry &= known;
    }
  }

  /** The number of system s. */
  count(lane: number, s: number): number {
    const first = lane * this.#digits;
    let count = 0;
    for (let digit = 0; digit < this.#digits; digit++) {
      count |= ((this.#planes[first + digit]! >>> s) & 1) << digit;
    }
    return count;
  }
}
