/** What a framework is compared with: another day, or another choice of crosswalks. */
export type ComparedChoice = { readonly asOf: string } | { readonly crosswalks: readonly string[] };

/** An empty list would be left out of the address, and would mean that nothing is compared. */
const NO_CROSSWALK = 'none';

/** Reads `against=2027-08-02`, and `againstCrosswalks=SLUG,SLUG`. Null: nothing is compared. */
export function comparedChoice(filters: URLSearchParams): ComparedChoice | null {
  const day = filters.get('against');
  if (day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day)) return { asOf: day };
  const crosswalks = filters.get('againstCrosswalks');
  if (crosswalks === null) return null;
  return { crosswalks: crosswalks.split(',').filter((slug) => slug !== '' && slug !== NO_CROSSWALK) };
}

/** How the address names a choice of crosswalks to compare with. */
export function againstCrosswalks(slugs: readonly string[]): string {
  return slugs.length === 0 ? NO_CROSSWALK : slugs.join(',');
}
