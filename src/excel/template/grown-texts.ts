import { writtenText } from '../clean-text.ts';
import { escaped } from '../shared-texts.ts';
import { openTag, prefixOf, type Span } from './element-spans.ts';
import { spliced } from './splices.ts';

/** What the part counts is not needed, and would be wrong. */
const COUNTS = /\s(count|uniqueCount)\s*=\s*("[^"]*"|'[^']*')/g;

/** Texts that are added to those that the cells of a template share. */
export class GrownTexts {
  readonly #before: number;
  readonly #texts = new Map<string, number>();

  /** @param before how many texts there are already */
  constructor(before: number) {
    this.#before = before;
  }

  get isEmpty(): boolean {
    return this.#texts.size === 0;
  }

  numberOf(text: string): number {
    const number = this.#texts.get(text) ?? this.#before + this.#texts.size;
    this.#texts.set(text, number);
    return number;
  }

  /** The text of the part, whose one element is here, with these texts at its end. */
  addTo(part: string, { start, inner, close, end }: Span): string {
    const tag = part.slice(start, inner);
    const prefix = prefixOf(tag);
    const items = [...this.#texts.keys()]
      .map((text) => `<${prefix}si>${textElement(text, prefix)}</${prefix}si>`)
      .join('');
    const last = inner === end ? `</${prefix}sst>` : '';
    return spliced(part, [
      { start, end: inner, text: openTag(tag.replaceAll(COUNTS, '')) },
      { start: close, end: close, text: items + last },
    ]);
  }
}

/** A text as an element of its own. */
export function textElement(text: string, prefix = ''): string {
  return `<${prefix}t xml:space="preserve">${escaped(writtenText(text))}</${prefix}t>`;
}
