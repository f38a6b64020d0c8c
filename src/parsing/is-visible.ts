import type { KnownSlug } from './catalogue-lookup.ts';

/** True where somebody may name it: what is bundled, and what they brought themselves. */
export function isVisible(known: KnownSlug | null, reader: string | null): boolean {
  return known !== null && (known.owner === null || known.owner === reader);
}
