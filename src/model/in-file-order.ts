/** Records in the order of the file that states them. */
export function inFileOrder<R extends { readonly position: number }>(records: Iterable<R>): readonly R[] {
  return [...records].sort((a, b) => a.position - b.position);
}
