/**
 * Words that are needed within one call only. A matrix would make and drop hundreds of short arrays; since no call
 * waits for anything, each can use the same words again.
 */
export class Scratch {
  #words = new Int32Array(0);

  /** At least `length` words, the first `length` of them zero. What was handed out before is overwritten. */
  zeroed(length: number): Int32Array {
    if (this.#words.length < length) this.#words = new Int32Array(length);
    else this.#words.fill(0, 0, length);
    return this.#words;
  }
}
