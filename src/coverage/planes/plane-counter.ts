/** Adds up bits of words column by column: one running number for each of 32 systems, kept as bit planes. */
export class PlaneCounter {
  readonly #digits: number[] = [];

  add(plane: number): void {
    let carry = plane;
    for (let digit = 0; carry !== 0; digit++) {
      const known = this.#digits[digit] ?? 0;
      this.#digits[digit] = known ^ carry;
      carry &= known;
    }
  }

  /** The number of system s. */
  count(s: number): number {
    let count = 0;
    for (const [digit, plane] of this.#digits.entries()) count += ((plane >>> s) & 1) << digit;
    return count;
  }
}
