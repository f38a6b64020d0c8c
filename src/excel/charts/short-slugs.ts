/** In letters: the name of a framework beside its bar, on one line. A longer one would leave the bars no room. */
const LONGEST = 25;
const ENDS = 12;

/** What a chart calls frameworks: by their slugs, of which a long one has its two ends. Each has another name. */
export function shortSlugs(slugs: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const slug of slugs) {
    const short = slug.length <= LONGEST ? slug : `${slug.slice(0, ENDS)}…${slug.slice(-ENDS)}`;
    let name = short;
    for (let number = 2; taken.has(name); number++) name = `${short} (${number})`;
    names.set(slug, name);
    taken.add(name);
  }
  return names;
}
