/**
 * Computes a value once for each object and keeps it for as long as the object lives. The object must not change in
 * anything that the value depends on.
 */
export function memoOn<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let entry = known.get(key);
    if (entry === undefined) {
      entry = { value: compute(key) };
      known.set(key, entry);
    }
    return entry.value;
  };
}
