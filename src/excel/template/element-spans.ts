import type { PartReader } from '../parsing/part-reader.ts';
import { WORKBOOK_LIMITS } from '../parsing/workbook-limits.ts';

/** Where an element is in the text of its part: its tags, and what is between them. */
export interface Span {
  start: number;
  /** Where its first tag ends. */
  inner: number;
  /** Where its last tag begins; of an element without content where it ends. */
  close: number;
  end: number;
}

/** Finds the elements of some names in the text of a part, none within another of its own name. */
export class ElementSpansReader implements PartReader<ReadonlyMap<string, readonly Span[]>> {
  readonly mostElements = WORKBOOK_LIMITS.elements;
  readonly fault = null;
  readonly value: ReadonlyMap<string, Span[]>;
  readonly #text: string;

  constructor(text: string, names: readonly string[]) {
    this.#text = text;
    this.value = new Map(names.map((name) => [name, []]));
  }

  opened(name: string, _: (name: string) => string | null, end: number): void {
    this.value.get(name)?.push(spanOf(this.#text, end));
  }

  text(): void {}

  closed(name: string, end: number): void {
    const span = this.value.get(name)?.at(-1);
    if (span !== undefined) closeSpan(this.#text, span, end);
  }
}

/** An element whose first tag ends here: that tag begins with the last `<`, since attributes have none. */
export function spanOf(text: string, end: number): Span {
  return { start: text.lastIndexOf('<', end - 1), inner: end, close: end, end };
}

/** Says where an element ends; one without content is closed where it was opened. */
export function closeSpan(text: string, span: Span, end: number): void {
  if (end !== span.inner) span.close = text.lastIndexOf('<', end - 1);
  span.end = end;
}

/** The prefix of the name of a tag, with its colon; most programs write none. */
export function prefixOf(tag: string): string {
  const name = /^<([^\s/>]*)/.exec(tag)?.[1] ?? '';
  return name.slice(0, name.indexOf(':') + 1);
}

/** The tag of an element without content as a first tag. */
export function openTag(tag: string): string {
  return tag.endsWith('/>') ? `${tag.slice(0, -2).trimEnd()}>` : tag;
}
