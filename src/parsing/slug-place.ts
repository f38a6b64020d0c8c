import { quoted } from '../model/quoted.ts';
import type { KeyedDocument } from './keyed-document.ts';

/** Refuses a slug that is not the name of its folder or file. */
export function checkSlugPlace(document: KeyedDocument, slug: string, name: string): void {
  if (slug === name) return;
  document.refuse(
    ['slug'],
    'SLUG_MISMATCH',
    `The slug ${quoted(slug)} must be the same as the name of its folder or file, ${quoted(name)}.`,
  );
}
