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

const READ = new WeakMap<readonly Fact[], string>();

/** Notes the text from which facts were read. Somebody may have edited it: the hash of its change tells. */
export function readFrom(facts: readonly Fact[], text: string): readonly Fact[] {
  READ.set(facts, text);
  return facts;
}

/** The text from which facts were read; null where it is not known. */
export function textRead(facts: readonly Fact[]): string | null {
  return READ.get(facts) ?? null;
}
