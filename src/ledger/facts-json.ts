import { canonicalJson } from './canonical-json.ts';
import type { Endpoint, Fact } from './fact.ts';

/** The canonical JSON of a fact, and of its properties alone. */
export interface FactText {
  readonly json: string;
  /** Null where the fact has none. */
  readonly properties: string | null;
}

/** What is known of the text of a list of facts. */
interface Made {
  readonly json: string;
  /** In the order of the facts; null where they are not known. */
  readonly properties: readonly (string | null)[] | null;
}

const MADE = new WeakMap<readonly Fact[], Made>();

/**
 * The canonical JSON of the facts of a change. It is made once for each list, since a change is hashed and written with
 * the same facts, up to 2 MB of them: nobody may alter a list of facts.
 */
export function factsJson(facts: readonly Fact[]): string {
  const made = MADE.get(facts);
  if (made !== undefined) return made.json;
  const json = canonicalJson(facts);
  MADE.set(facts, { json, properties: null });
  return json;
}

/** The canonical JSON of the properties of each fact, where the text of each was made before; else null. */
export function propertiesJson(facts: readonly Fact[]): readonly (string | null)[] | null {
  return MADE.get(facts)?.properties ?? null;
}

/** A list of facts, of each of which the text is known already. */
export function factsOfTexts(facts: readonly Fact[], texts: readonly FactText[]): readonly Fact[] {
  MADE.set(facts, {
    json: `[${texts.map(({ json }) => json).join(',')}]`,
    properties: texts.map(({ properties }) => properties),
  });
  return facts;
}

/** The text of a fact. Its properties are written once: a load states millions of facts. */
export function textOfFact(fact: Fact): FactText {
  if (fact.fact !== 'node' && fact.fact !== 'link') return { json: canonicalJson(fact), properties: null };
  const properties = canonicalJson(fact.properties);
  const id = JSON.stringify(fact.id);
  const json =
    fact.fact === 'node'
      ? `{"fact":"node","id":${id},"label":"${fact.label}","properties":${properties}}`
      : `{"fact":"link","from":${textOfEnd(fact.from)},"id":${id},"properties":${properties},"to":${textOfEnd(fact.to)},"type":"${fact.type}"}`;
  // The engine escapes half a surrogate pair, which has no canonical JSON.
  return { properties, json: json.includes('\\ud') ? canonicalJson(fact) : json };
}

function textOfEnd({ id, label }: Endpoint): string {
  return `{"id":${JSON.stringify(id)},"label":"${label}"}`;
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
