/**
 * Tells the first of a row of like things, and then at most one in a while.
 *
 * @param every milliseconds between two that are told
 * @param now milliseconds
 */
export function sparingly<T>(
  tell: (what: T) => void,
  every: number,
  now: () => number = Date.now,
): (what: T) => void {
  let toldAt = Number.NEGATIVE_INFINITY;
  return (what) => {
    if (now() - toldAt < every) return;
    toldAt = now();
    tell(what);
  };
}
