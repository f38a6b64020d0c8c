import { SaxesParser } from 'saxes';

/** No workbook nests its elements deeper. */
const DEEPEST = 256;

/** Is called with the elements and texts of an XML document, in order. Names of elements come without prefix. */
export interface XmlListener {
  /** @param attribute the value of the attribute with this whole name; null where it is absent */
  opened(name: string, attribute: (name: string) => string | null): void;
  text(text: string): void;
  closed(name: string): void;
}

/**
 * Reports the elements and texts of an XML document to a listener. Refuses document type declarations: with them a text
 * of a few lines expands to gigabytes. Returns a sentence that says what is wrong, or null.
 */
export function scanXml(xml: string, listener: XmlListener): string | null {
  const parser = new SaxesParser({ xmlns: false });
  let fault: string | null = null;
  // After a fault the parser only guesses.
  const stop = (sentence: string): never => {
    fault ??= sentence;
    throw new StoppedError();
  };
  let depth = 0;
  parser.on('error', ({ message }) => stop(`Its XML is not well-formed: ${message.replace(/\.$/, '')}.`));
  parser.on('doctype', () => stop('It declares a document type, which is not allowed.'));
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) stop(`Its elements have more than ${DEEPEST} levels.`);
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

/** Ends the scan at a fault; the fault itself is kept elsewhere. */
class StoppedError extends Error {}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
