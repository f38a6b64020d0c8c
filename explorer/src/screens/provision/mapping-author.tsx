import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { provisionWords as words } from '../../words/en/provision.ts';

interface AuthorProps {
  readonly crosswalk: { readonly slug: string; readonly title: string };
  readonly assertedBy: string;
  readonly lens: Lens;
}

/** Who asserts a mapping, and where. */
export function MappingAuthor({ crosswalk: { slug, title }, assertedBy, lens }: AuthorProps) {
  return (
    <>
      {words.says(assertedBy)} {words.inCrosswalk} <a href={addressOf(lens, 'crosswalk', [slug])}>{title}</a>
    </>
  );
}
