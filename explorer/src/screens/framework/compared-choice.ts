/** What a framework is compared with: another day, or another choice of crosswalks. */
export type ComparedChoice = { readonly asOf: string } | { readonly crosswalks: readonly string[] };

/** Reads `against=2027-08-02`, and `againstCrosswalks=` with slugs. Null: nothing is compared. */
export function comparedChoice(filters: URLSearchParams): ComparedChoice | null {
  const day = filters.get('against');
  if (day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day)) return { asOf: day };
  const crosswalks = filters.get('againstCrosswalks');
  if (crosswalks === null) return null;
  return { crosswalks: crosswalks.split(',').filter((slug) => slug !== '' && slug !== 'none') };
}
