import { NumbersByText } from '../../model/numbers-by-text.ts';

/** The number of null in every {@link Words}. */
export const NO_WORD = 0;

/** Texts by number, each kept once however many records say it. Texts are only added: copies of columns share them. */
export class Words {
  readonly #numbers = new NumbersByText();
  readonly #texts: (string | null)[] = [null];

  /** Numbers are below this one. */
  get length(): number {
    return this.#texts.length;
  }

  number(text: string | null): number {
    if (text === null) return NO_WORD;
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#texts.push(text) - 1;
      this.#numbers.set(text, number);
    }
    return number;
  }

  /** Adds texts that it does not have. Throws a TypeError where it has one of them. */
  addAll(texts: readonly string[]): void {
    for (const text of texts) this.#numbers.set(text, this.#texts.push(text) - 1);
    if (this.#numbers.size !== this.#texts.length - 1) throw new TypeError('Two words are the same.');
  }

  /** The texts of some numbers from one on, above that of null. */
  textsFrom(first: number, most: number): readonly string[] {
    return this.#texts.slice(first, first + most).filter((text) => text !== null);
  }

  /** Null where no record says it. */
  find(text: string): number | null {
    return this.#numbers.get(text) ?? null;
  }

  text(number: number): string | null {
    return this.#texts[number] ?? null;
  }

  /** The text of a field that is never null. */
  mustText(number: number): string {
    const text = this.text(number);
    if (text === null) throw new TypeError(`No text has the number ${number}.`);
    return text;
  }
}
