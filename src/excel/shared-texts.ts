import { writtenText } from './clean-text.ts';

const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** What a text needs before it can stand in XML, or lose nothing there. */
const MARKUP = /[&<>]/;
const EDGE_SPACE = /^\s|\s$|[\t\n]| {2}/;

/**
 * The texts of a workbook, each once; cells name them by number. Written in the sheets themselves, texts lose their
 * line breaks in some readers, and escapes in others.
 */
export class SharedTexts {
  readonly #texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  get count(): number {
    return this.#texts.length;
  }

  /** The number of a text that no other cell has: long ones are dear to look for. */
  add(text: string): number {
    return this.#texts.push(text) - 1;
  }

  /** The number of a text as a person typed it. */
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
      const space = EDGE_SPACE.test(written) ? ' xml:space="preserve"' : '';
      yield `<si><t${space}>${escaped(written)}</t></si>`;
    }
    yield '</sst>';
  }
}

/** A text as it stands between tags. */
export function escaped(text: string): string {
  if (!MARKUP.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
