import { quoted } from './rule.ts';
import type { YamlDocument } from './yaml-document.ts';

/** Refuses a slug that is not the name of its folder or file. */
export function checkSlugPlace(document: YamlDocument, slug: string, name: string): void {
  if (slug === name) return;
  document.refuse(
    ['slug'],
    'SLUG_MISMATCH',
    `The slug ${quoted(slug)} is not the name ${quoted(name)} of its place.`,
  );
}
