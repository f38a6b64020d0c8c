/** What the order of finds depends on: the name of a find, and the framework of a provision; null: it is none. */
interface Ordered {
  readonly name: string;
  readonly framework: string | null;
}

/**
 * Of the finds that are named exactly so, which come first, those in the organization's own frameworks before those in
 * others: the same ref is in many frameworks. All other finds keep their places.
 *
 * @param own slugs
 */
export function ownFirst<Find>(
  finds: readonly Find[],
  of: (find: Find) => Ordered,
  text: string,
  own: readonly string[],
): readonly Find[] {
  const name = text.toLowerCase();
  const isSo = (find: Find): boolean => {
    const ordered = of(find);
    return ordered.framework !== null && ordered.name.toLowerCase() === name;
  };
  const isOwn = (find: Find): boolean => own.includes(of(find).framework ?? '');
  const named = finds.filter(isSo);
  const inOrder = [...named.filter(isOwn), ...named.filter((find) => !isOwn(find))].values();
  return finds.map((find) => (isSo(find) ? inOrder.next().value! : find));
}
