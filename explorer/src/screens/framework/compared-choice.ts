import { readDay, readList } from '../../lens/read-values.ts';

/** What a framework is compared with: another day, or another choice of crosswalks. */
export type ComparedChoice = { readonly asOf: string } | { readonly crosswalks: readonly string[] };

/** An empty list would be left out of the address, and would mean that nothing is compared. */
const NO_CROSSWALK = 'none';

/** Reads `against=2027-08-02`, and `againstCrosswalks=SLUG,SLUG`. Null: nothing is compared. */
export function comparedChoice(filters: URLSearchParams): ComparedChoice | null {
  const day = readDay(filters.get('against'));
  if (day !== null) return { asOf: day };
  const crosswalks = filters.get('againstCrosswalks');
  if (crosswalks === null) return null;
  return { crosswalks: readList(crosswalks).filter((slug) => slug !== NO_CROSSWALK) };
}

/** How the address names a choice of crosswalks to compare with. */
export function againstCrosswalks(slugs: readonly string[]): string {
  return slugs.length === 0 ? NO_CROSSWALK : slugs.join(',');
}
