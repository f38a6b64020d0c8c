import type { Desk } from '../../access/desk.ts';
import type { Crosswalk as CrosswalkRecord } from '../../model/crosswalk.ts';
import { builder } from '../builder.ts';

export const Crosswalk = builder.objectRef<CrosswalkRecord>('Crosswalk');

/** The crosswalks with these slugs that the viewer may see, in the same order. */
export function namedCrosswalks(
  { desk }: { readonly desk: Pick<Desk, 'catalogue'> },
  slugs: readonly string[],
): CrosswalkRecord[] {
  const catalogue = desk.catalogue();
  return slugs.flatMap((slug) => catalogue.crosswalk(slug) ?? []);
}
