import { canonicalJson } from './canonical-json.ts';
import type { Fact } from './fact.ts';

const MADE = new WeakMap<readonly Fact[], string>();

/**
 * The canonical JSON of the facts of a change. It is made once for each list, since a change is hashed and written with
 * the same facts, up to 2 MB of them: nobody may alter a list of facts.
 */
export function factsJson(facts: readonly Fact[]): string {
  const made = MADE.get(facts);
  if (made !== undefined) return made;
  const json = canonicalJson(facts);
  MADE.set(facts, json);
  return json;
}

/** A list of facts, of each of which the canonical JSON is known already. */
export function factsOfJson(facts: readonly Fact[], texts: readonly string[]): readonly Fact[] {
  MADE.set(facts, `[${texts.join(',')}]`);
  return facts;
}
