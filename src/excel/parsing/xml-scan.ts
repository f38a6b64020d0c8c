import { SaxesParser } from 'saxes';

/** Limits of one part: a small file can hold more markup than any machine can read. */
const XML_LIMITS = {
  /** No workbook nests its elements deeper. */
  levels: 256,
  attributes: 256,
  /** Of one tag, text, comment or instruction. A cell has at most 32,767 characters. */
  characters: 1 << 20,
  /** Comments, instructions and sections of characters together: spreadsheet programs write hardly any. */
  asides: 100_000,
} as const;

/** Is called with the elements and texts of an XML document, in order. Names of elements come without prefix. */
export interface XmlListener {
  /** Elements that the part may have. */
  readonly mostElements: number;
  /** What is wrong with what was read, in one sentence; then no more is read. */
  readonly fault: string | null;
  /** Whether that is a limit, so that the rest of the document is of no interest; absent: it is not. */
  readonly isBeyond?: boolean;
  /**
   * @param attribute the value of the attribute with this whole name, or of one that only has another prefix; null where it
   *   is absent
   * @param end where the tag ends: the number of UTF-16 units of the document up to there
   */
  opened(name: string, attribute: (name: string) => string | null, end: number): void;
  text(text: string): void;
  /** @param end where the tag ends; that of an element without content is where it was opened */
  closed(name: string, end: number): void;
}

/**
 * Reports the elements and texts of an XML document to a listener while the document arrives. Refuses document type
 * declarations, with which a text of a few lines expands to gigabytes, and documents beyond the limits.
 */
export class XmlScan {
  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #listener: XmlListener;
  #fault: string | null = null;
  #isBeyond = false;
  #depth = 0;
  #elements = 0;
  #asides = 0;
  #attributes = 0;
  /** How much of the document has come since anything was reported. */
  #unreported = 0;
  #isReported = false;

  constructor(listener: XmlListener) {
    this.#listener = listener;
    const parser = this.#parser;
    parser.on('error', ({ message }) =>
      this.#stop(`Its XML is not well-formed: ${cut(message.replace(/\.$/, ''))}.`),
    );
    parser.on('doctype', () => this.#stop('It declares a document type, which is not allowed.'));
    parser.on('opentagstart', () => this.#count());
    parser.on('comment', () => this.#countAside());
    parser.on('processinginstruction', () => this.#countAside());
    parser.on('attribute', () => {
      this.#isReported = true;
      if (++this.#attributes > XML_LIMITS.attributes)
        this.#exceed(`An element has more than ${XML_LIMITS.attributes} attributes.`);
    });
    parser.on('opentag', ({ name, attributes }) => {
      if (++this.#depth > XML_LIMITS.levels)
        this.#exceed(`Its elements have more than ${XML_LIMITS.levels} levels.`);
      listener.opened(
        localName(name),
        (wanted) => attributes[wanted] ?? underOtherPrefix(attributes, wanted),
        parser.position,
      );
    });
    parser.on('closetag', ({ name }) => {
      this.#depth--;
      listener.closed(localName(name), parser.position);
    });
    parser.on('text', (text) => {
      this.#isReported = true;
      if (this.#depth > 0) listener.text(text);
    });
    parser.on('cdata', (text) => {
      this.#countAside();
      listener.text(text);
    });
  }

  /** Takes the next piece of the document; false: it is beyond a limit, so that the rest is of no interest. */
  write(piece: string): boolean {
    if (this.fault !== null) return this.#isWanted;
    this.#guarded(() => {
      this.#isReported = false;
      this.#parser.write(piece);
      this.#unreported = this.#isReported ? 0 : this.#unreported + piece.length;
      if (this.#unreported > XML_LIMITS.characters)
        this.#exceed(`It has a tag or text of more than ${XML_LIMITS.characters} characters.`);
    });
    return this.#isWanted;
  }

  /** Ends the document. Returns a sentence that says what is wrong with it, or null. */
  close(): string | null {
    if (this.fault === null) this.#guarded(() => this.#parser.close());
    return this.fault;
  }

  get fault(): string | null {
    return this.#fault ?? this.#listener.fault;
  }

  get #isWanted(): boolean {
    return !this.#isBeyond && this.#listener.isBeyond !== true;
  }

  #countAside(): void {
    this.#isReported = true;
    if (++this.#asides > XML_LIMITS.asides)
      this.#exceed(
        `It has more than ${XML_LIMITS.asides} comments, instructions and sections of characters.`,
      );
  }

  #count(): void {
    this.#isReported = true;
    this.#attributes = 0;
    if (++this.#elements > this.#listener.mostElements)
      this.#exceed(`It has more than ${this.#listener.mostElements} elements.`);
  }

  #guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof StoppedError)) throw error;
    }
  }

  #exceed(sentence: string): never {
    this.#isBeyond = true;
    return this.#stop(sentence);
  }

  /** After a fault the parser only guesses. */
  #stop(sentence: string): never {
    this.#fault ??= sentence;
    throw new StoppedError();
  }
}

/** Ends the scan at a fault; the fault itself is kept elsewhere. */
class StoppedError extends Error {}

const LONGEST_MESSAGE = 200;

function cut(message: string): string {
  return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message;
}

/** The value of an attribute such as `r:id` in a file that calls the same namespace by another prefix. */
function underOtherPrefix(attributes: Readonly<Record<string, string>>, wanted: string): string | null {
  if (!wanted.includes(':')) return null;
  const local = localName(wanted);
  const name = Object.keys(attributes).find((each) => each.includes(':') && localName(each) === local);
  return name === undefined ? null : attributes[name]!;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
