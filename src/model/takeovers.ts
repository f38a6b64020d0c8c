/**
 * Whose links each piece of evidence takes over: those of the nearest piece that it supersedes, directly or by way of
 * others, and that states links. Evidence that states links itself takes over none. A line that leads back to itself
 * ends there.
 *
 * @param superseded by id, the id of what it supersedes
 * @param isLinked whether a piece of evidence states links of its own
 * @returns by the id of evidence that takes links over, the id of the evidence that states them
 */
export function findTakeovers(
  superseded: ReadonlyMap<string, string>,
  isLinked: (id: string) => boolean,
): ReadonlyMap<string, string> {
  const known = new Map<string, string | null>();
  for (const id of superseded.keys()) {
    const way = new Set<string>();
    let from: string | null = null;
    let at = id;
    while (!way.has(at) && !isLinked(at)) {
      way.add(at);
      const before = superseded.get(at);
      if (before === undefined) break;
      from = isLinked(before) ? before : (known.get(before) ?? null);
      if (from !== null || known.has(before)) break;
      at = before;
    }
    for (const each of way) known.set(each, from);
  }
  return new Map([...known].flatMap(([id, from]) => (from === null ? [] : [[id, from] as const])));
}
