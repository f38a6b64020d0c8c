/** So long is a field awaited, in milliseconds: what loads no more must not take keys for ever. */
const PATIENCE = 10_000;

/** What is typed for a field that is not there yet, as the field would have taken it. */
export class TypedAhead {
  #text = '';
  #isEntered = false;
  #isOver = false;
  readonly #until: number;

  /** @param now milliseconds */
  constructor(now: number) {
    this.#until = now + PATIENCE;
  }

  get text(): string {
    return this.#text;
  }

  /** Whether Enter was the last key. */
  get isEntered(): boolean {
    return this.#isEntered;
  }

  /** False: the key is not for the field. Tab and Escape lead away from it, so that no later key is for it either. */
  press(key: string, now: number): boolean {
    if (key === 'Tab' || key === 'Escape' || now > this.#until) this.#isOver = true;
    if (this.#isOver) return false;
    if (key === 'Enter') return this.#enter();
    if (key === 'Backspace') this.#text = [...this.#text].slice(0, -1).join('');
    else if ([...key].length === 1) this.#text += key;
    else return false;
    this.#isEntered = false;
    return true;
  }

  #enter(): boolean {
    this.#isEntered = this.#text !== '';
    return this.#isEntered;
  }
}
