import { memoOn } from '../model/memo-on.ts';
import { MadeInSteps } from './made-in-steps.ts';
import { atOnce, type Steps } from './steps.ts';

/** What is made once for each object, and kept for as long as the object lives. */
export interface MadeOnce<K extends object, V> {
  /** It is made at once where nobody has made it yet. */
  (key: K): V;
  /** Undefined where nobody has made it yet. */
  kept(key: K): V | undefined;
  /** Makes it in steps where nobody has made it yet; all who need it meanwhile make the same. */
  inSteps(key: K): Steps<V>;
}

/** As `memoOn`, for what takes so long that it is made in steps. The object must not change meanwhile, nor afterwards. */
export function memoInSteps<K extends object, V>(make: (key: K) => Steps<V>): MadeOnce<K, V> {
  const known = memoOn((key: K) => new MadeInSteps(() => make(key)));
  const kept = (key: K): V | undefined => known(key).made;
  const inSteps = (key: K): Steps<V> => known(key).inSteps();
  return Object.assign((key: K): V => kept(key) ?? atOnce(inSteps(key)), { kept, inSteps });
}
