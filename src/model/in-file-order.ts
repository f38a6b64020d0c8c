/** Records in the order of the file that states them. No two have the same place, unless a file was damaged. */
export function inFileOrder<R extends { readonly id: string; readonly position: number }>(
  records: Iterable<R>,
): readonly R[] {
  return [...records].sort(byPlaceInFile);
}

/** Of two records, which comes first in the file that states them. */
export function byPlaceInFile<R extends { readonly id: string; readonly position: number }>(
  a: R,
  b: R,
): number {
  return a.position - b.position || (a.id < b.id ? -1 : 1);
}
