/** How many of the first items fit; no later one does. */
export function countWhile<T>(items: ArrayLike<T>, fits: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (fits(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
