import { atOnce, type Steps } from './steps.ts';

/** What is made once for each object, and kept for as long as the object lives. */
export interface MadeOnce<K extends object, V> {
  /** It is made at once where nobody has made it yet. */
  (key: K): V;
  /** Undefined where nobody has made it yet. */
  kept(key: K): V | undefined;
  /** Makes it in steps where nobody has made it yet. */
  inSteps(key: K): Steps<V>;
}

/** As `memoOn`, for what takes so long that it is made in steps. The object must not change meanwhile, nor afterwards. */
export function memoInSteps<K extends object, V>(make: (key: K) => Steps<V>): MadeOnce<K, V> {
  const known = new WeakMap<K, { readonly value: V }>();
  function* inSteps(key: K): Steps<V> {
    const kept = known.get(key);
    if (kept !== undefined) return kept.value;
    const value = yield* make(key);
    // Somebody else may have made it meanwhile: all go on with the same.
    const first = known.get(key) ?? { value };
    known.set(key, first);
    return first.value;
  }
  const kept = (key: K): V | undefined => known.get(key)?.value;
  return Object.assign((key: K): V => kept(key) ?? atOnce(inSteps(key)), { kept, inSteps });
}
