/** Drops the entry that has stood longest: a map whose entries are written again at each use keeps the newest. */
export function forgetFirst(map: Map<unknown, unknown>): void {
  for (const key of map.keys()) {
    map.delete(key);
    return;
  }
}
