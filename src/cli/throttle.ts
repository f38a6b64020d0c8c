/**
 * Passes on the first value of a series, and then at most one in each span of time.
 *
 * @param every milliseconds between two values that are passed on
 * @param now milliseconds
 */
export function throttle<T>(
  tell: (what: T) => void,
  every: number,
  now: () => number = () => performance.now(),
): (what: T) => void {
  let toldAt = Number.NEGATIVE_INFINITY;
  return (what) => {
    if (now() - toldAt < every) return;
    toldAt = now();
    tell(what);
  };
}
