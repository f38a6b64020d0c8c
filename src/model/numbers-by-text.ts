/** Texts are looked up in so many maps: one for all would hold everybody up whenever it grows. */
const MAPS = 64;
/** Ids and refs that follow one another differ in their last characters. */
const CHARACTERS = 3;

/** Numbers by text, as a Map: but it may get hundreds of thousands of texts while others are served. */
export class NumbersByText {
  readonly #maps = Array.from({ length: MAPS }, () => new Map<string, number>());

  /** How many texts have a number. */
  get size(): number {
    let size = 0;
    for (const map of this.#maps) size += map.size;
    return size;
  }

  get(text: string): number | undefined {
    return this.#mapOf(text).get(text);
  }

  set(text: string, number: number): void {
    this.#mapOf(text).set(text, number);
  }

  #mapOf(text: string): Map<string, number> {
    let mixed = text.length;
    for (let at = Math.max(0, text.length - CHARACTERS); at < text.length; at++)
      mixed = (mixed * 31 + text.charCodeAt(at)) % MAPS;
    return this.#maps[mixed % MAPS]!;
  }
}
