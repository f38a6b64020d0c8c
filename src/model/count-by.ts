/** How many records have each key. */
export function countBy<R>(records: Iterable<R>, keyOf: (record: R) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) counts.set(keyOf(record), (counts.get(keyOf(record)) ?? 0) + 1);
  return counts;
}
