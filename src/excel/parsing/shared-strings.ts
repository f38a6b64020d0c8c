import { RichText } from './rich-text.ts';
import { scanXml } from './scan-xml.ts';

/** The texts to which cells refer by number, or a sentence that says what is wrong with the part. */
export function readSharedStrings(xml: string): readonly string[] | { readonly fault: string } {
  const texts: string[] = [];
  const rich = new RichText();
  const fault = scanXml(xml, {
    opened: (name) => rich.opened(name),
    text: (text) => rich.text(text),
    closed: (name) => {
      rich.closed(name);
      if (name === 'si') texts.push(rich.take());
    },
  });
  return fault === null ? texts : { fault };
}
