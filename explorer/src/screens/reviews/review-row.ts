import { reviewsWords as words } from '../../words/en/reviews.ts';

/** The row of `row-reviews.csv` that confirms a mapping. A union names its refs with semicolons between them. */
export function reviewRow(
  crosswalk: string,
  sources: readonly { readonly ref: string }[],
  targets: readonly { readonly ref: string }[],
): string {
  const sides = [sources, targets].map((side) => side.map(({ ref }) => ref).join(';'));
  const cells = [crosswalk, ...sides, 'CONFIRMED', '', words.role, words.day, words.why];
  return cells.map(cellOf).join(',');
}

function cellOf(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
