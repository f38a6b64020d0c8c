import { SaxesParser } from 'saxes';

/** Deeper elements than these no workbook has. */
const DEEPEST = 256;

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
  const parser = new SaxesParser({ xmlns: false });
  let fault: string | null = null;
  // What follows a fault is guessed at by the parser.
  const stop = (sentence: string): never => {
    fault ??= sentence;
    throw new StoppedError();
  };
  let depth = 0;
  parser.on('error', ({ message }) => stop(`It is not well-formed: ${message.replace(/\.$/, '')}.`));
  parser.on('doctype', () => stop('It declares a document type, which no workbook needs.'));
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) stop(`Its elements are nested more than ${DEEPEST} deep.`);
    listener.opened(localName(name), (wanted) => attributes[wanted] ?? null);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    listener.closed(localName(name));
  });
  parser.on('text', (text) => {
    if (depth > 0) listener.text(text);
  });
  parser.on('cdata', (text) => listener.text(text));
  try {
    parser.write(xml).close();
  } catch (error) {
    if (!(error instanceof StoppedError)) throw error;
  }
  return fault;
}

/** Ends the scan at a fault, which is told apart. */
class StoppedError extends Error {}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
