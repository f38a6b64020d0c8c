import { NumbersByText } from '../model/numbers-by-text.ts';
import { writtenText } from './clean-text.ts';
import { XML_HEAD } from './parts/xml-head.ts';

const HEAD = `${XML_HEAD}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;

/** Characters that XML requires to be escaped, and space that is lost unless it is marked. */
const MARKUP = /[&<>]/;
const EDGE_SPACE = /^\s|\s$|[\t\n]| {2}/;

/**
 * The texts of a workbook, each written once; cells refer to them by number. Some readers lose the line breaks of texts
 * that are in the sheets themselves, and others lose their escapes.
 */
export class SharedTexts {
  readonly #texts: string[] = [];
  readonly #numbers = new NumbersByText();
  #characters = 0;

  get count(): number {
    return this.#texts.length;
  }

  /** Of all texts that were written so far. */
  get characters(): number {
    return this.#characters;
  }

  /** Adds a text that no other cell has, and returns its number: looking for a long text is expensive. */
  add(text: string): number {
    return this.#texts.push(text) - 1;
  }

  /** The number of a text that other cells may have too. */
  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.add(text);
    this.#numbers.set(text, number);
    return number;
  }

  /** The table of texts, part by part. */
  *xml(): Generator<string> {
    yield `${HEAD} uniqueCount="${this.count}">`;
    for (const text of this.#texts) {
      const written = writtenText(text);
      this.#characters += written.length;
      const space = EDGE_SPACE.test(written) ? ' xml:space="preserve"' : '';
      yield `<si><t${space}>${escaped(written)}</t></si>`;
    }
    yield '</sst>';
  }
}

/** A text escaped for use between tags. */
export function escaped(text: string): string {
  if (!MARKUP.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
