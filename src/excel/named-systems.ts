/** Nobody reads a page that names more systems, and a row is not high enough for many more. */
const NAMED_SYSTEMS = 25;

/** The names of systems on a page, in lines of their own, up to a number; then how many more there are. */
export function namedSystems(names: readonly string[]): string {
  const more = names.length - NAMED_SYSTEMS;
  const last = more > 0 ? [`and ${more} more of ${names.length}`] : [];
  return [...names.slice(0, NAMED_SYSTEMS), ...last].join('\n');
}
