/** Deeper elements than these no workbook has. */
const DEEPEST = 256;
const NAME = /[A-Za-z_][\w.:-]*/y;
const ATTRIBUTE = /\s+([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /\s*(\/?)>/y;
const ENTITY = /&(?:#x([0-9A-Fa-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));|&/g;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** What is told of an XML text, in its order. Names of elements are without their prefix. */
export interface XmlListener {
  /** @param attribute by its whole name; null where it is absent */
  opened(name: string, attribute: (name: string) => string | null): void;
  text(text: string): void;
  closed(name: string): void;
}

/**
 * Tells the elements and texts of an XML document. Document type declarations are refused: with them a text of a few
 * lines unfolds into gigabytes. Returns a sentence that says what is wrong, or null.
 */
export function scanXml(xml: string, listener: XmlListener): string | null {
  const open: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const text = xml.slice(at, tag < 0 ? xml.length : tag);
    if (open.length > 0 && text !== '') {
      const read = withoutEntities(text);
      if (read === null) return `There is an entity at ${at} that it does not know.`;
      listener.text(read);
    } else if (text.trim() !== '') return `There is text outside of its elements at ${at}.`;
    if (tag < 0) break;
    if (xml.startsWith('<!--', tag)) at = after(xml, '-->', tag + 4);
    else if (xml.startsWith('<?', tag)) at = after(xml, '?>', tag + 2);
    else if (xml.startsWith('<![CDATA[', tag)) {
      at = after(xml, ']]>', tag + 9);
      if (at > 0) listener.text(xml.slice(tag + 9, at - 3));
    } else if (xml.startsWith('<!', tag)) return 'It declares a document type, which no workbook needs.';
    else if (xml.startsWith('</', tag)) {
      const end = xml.indexOf('>', tag);
      const name = xml.slice(tag + 2, Math.max(tag + 2, end)).trimEnd();
      if (end < 0 || open.pop() !== name) return `An element is closed at ${tag} that is not open.`;
      listener.closed(localName(name));
      at = end + 1;
    } else {
      const opened = openTag(xml, tag);
      if (opened === null) return `An element at ${tag} is not well-formed.`;
      listener.opened(localName(opened.name), opened.attribute);
      if (opened.isEmpty) listener.closed(localName(opened.name));
      else if (open.push(opened.name) > DEEPEST) return `Its elements are nested more than ${DEEPEST} deep.`;
      at = opened.end;
    }
    if (at < 0) return `Something begins at ${tag} that does not end.`;
  }
  return open.length === 0 ? null : `The element ${open.at(-1)} does not end.`;
}

interface OpenTag {
  readonly name: string;
  readonly attribute: (name: string) => string | null;
  readonly isEmpty: boolean;
  readonly end: number;
}

function openTag(xml: string, tag: number): OpenTag | null {
  NAME.lastIndex = tag + 1;
  const name = NAME.exec(xml)?.[0];
  if (name === undefined) return null;
  let at = NAME.lastIndex;
  const attributes: [string, string][] = [];
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(xml);
    if (found === null) break;
    const value = withoutEntities(found[2] ?? found[3] ?? '');
    if (value === null) return null;
    attributes.push([found[1]!, value]);
    at = ATTRIBUTE.lastIndex;
  }
  TAG_END.lastIndex = at;
  const end = TAG_END.exec(xml);
  if (end === null) return null;
  return {
    name,
    attribute: (wanted) => attributes.find(([known]) => known === wanted)?.[1] ?? null,
    isEmpty: end[1] === '/',
    end: TAG_END.lastIndex,
  };
}

function withoutEntities(text: string): string | null {
  if (!text.includes('&')) return text;
  let isKnown = true;
  const read = text.replaceAll(ENTITY, (_, hex?: string, decimal?: string, named?: string) => {
    if (named !== undefined) return NAMED[named] ?? '';
    const code = hex === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hex, 16);
    if (code <= 0x10ffff) return String.fromCodePoint(code);
    isKnown = false;
    return '';
  });
  return isKnown ? read : null;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The place behind a mark; -1 where there is none. */
function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}
