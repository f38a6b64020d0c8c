import { unescapedText } from './escaped-text.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';

/** Collects the text of `si` and `is`, plain or in runs, without the reading aids of East Asian texts. */
export class RichText {
  /** What is wrong with a text. */
  fault: string | null = null;
  #text = '';
  #isText = false;
  #aids = 0;

  opened(name: string): void {
    if (name === 't') this.#isText = true;
    else if (name === 'rPh') this.#aids++;
  }

  text(text: string): void {
    if (!this.#isText || this.#aids > 0) return;
    if (this.#text.length + text.length > WORKBOOK_LIMITS.textLength)
      this.fault ??= `A text has more than ${WORKBOOK_LIMITS.textLength} characters.`;
    else this.#text += text;
  }

  closed(name: string): void {
    if (name === 't') this.#isText = false;
    else if (name === 'rPh') this.#aids--;
  }

  /** Returns the text so far and starts again with an empty text. */
  take(): string {
    if (this.#text === '') return '';
    const text = unescapedText(this.#text);
    this.#text = '';
    return text;
  }
}
