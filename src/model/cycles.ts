/** Every key that leads back to itself when its successors are followed. */
export function findCycles(successor: ReadonlyMap<string, string>): readonly string[] {
  const done = new Set<string>();
  const cyclic: string[] = [];
  for (const start of successor.keys()) {
    const way: string[] = [];
    const onWay = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !done.has(at) && !onWay.has(at)) {
      way.push(at);
      onWay.add(at);
      at = successor.get(at);
    }
    if (at !== undefined && onWay.has(at)) cyclic.push(...way.slice(way.indexOf(at)));
    for (const key of way) done.add(key);
  }
  return cyclic;
}
