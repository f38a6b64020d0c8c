import type { PartReader } from './part-reader.ts';
import { RichText } from './rich-text.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';

/** Reads the texts to which cells refer by number. */
export class SharedStrings implements PartReader<readonly string[]> {
  readonly mostElements = WORKBOOK_LIMITS.elements;
  readonly value: string[] = [];
  fault: string | null = null;
  readonly #rich = new RichText();
  #characters = 0;

  /** All its faults are limits. */
  get isBeyond(): boolean {
    return this.fault !== null;
  }

  opened(name: string): void {
    this.#rich.opened(name);
  }

  text(text: string): void {
    this.#rich.text(text);
    this.fault ??= this.#rich.fault;
  }

  closed(name: string): void {
    this.#rich.closed(name);
    if (name !== 'si') return;
    const text = this.#rich.take();
    this.#characters += text.length;
    if (this.#characters > WORKBOOK_LIMITS.characters)
      this.fault ??= `Its texts have more than ${WORKBOOK_LIMITS.characters} characters together.`;
    if (this.value.length >= WORKBOOK_LIMITS.texts)
      this.fault ??= `It has more than ${WORKBOOK_LIMITS.texts} texts.`;
    else this.value.push(text);
  }
}
