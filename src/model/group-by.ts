/** Records by key, keys and records in the order in which they come. */
export function groupBy<R, K>(records: Iterable<R>, keyOf: (record: R) => K): Map<K, R[]> {
  const groups = new Map<K, R[]>();
  for (const record of records) {
    const key = keyOf(record);
    addToGroup(groups, key, record);
  }
  return groups;
}

/** A map, or what is used as one, of lists. */
interface Groups<K, R> {
  get(key: K): R[] | undefined;
  set(key: K, records: R[]): unknown;
}

/** Adds a record to those of its key. */
export function addToGroup<K, R>(groups: Groups<K, R>, key: K, record: R): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [record]);
  else group.push(record);
}
