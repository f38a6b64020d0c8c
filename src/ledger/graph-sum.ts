import { hash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import type { LinkFact, NodeFact } from './fact.ts';

/** A digest is added up as words of 16 bits: a double counts 2^37 of them exactly. */
const WORDS = 32;
const WORD = 0x1_0000;
const CHARACTERS_A_WORD = 4;
const HEX = /^[0-9a-f]{128}$/;

/** Separates the parts of a record: ids have no control characters, and JSON escapes them. */
const NEXT_PART = '\u001f';

/**
 * The sum of the digests of a ledger's nodes and links: the SHA-512 of each, as a number, added up modulo 2^512. It
 * depends neither on the order of the records nor on the way they came to be, and a change alters it by the digests of
 * the records that it states or removes, however large the graph is.
 *
 * An edit that is not aimed at the sum leaves it equal with a chance of 2^-512. Whoever aims at it must find many
 * records whose digests add up to a given number; for 512 bits no known method finds them, while 256 bits would be
 * within reach of a large computer (Wagner, "A generalized birthday problem"). The sum has no key: whoever writes the
 * database can write another sum too. It is bound to the ledger because changes state it, and their hashes cover it:
 * an edit then changes the hash of the head, which every report prints. It says nothing of an older state of the whole
 * database that is put in its place.
 */
export class GraphSum {
  readonly #words = new Float64Array(WORDS);

  /** Reads what {@link hex} wrote; null where a text is not a sum. */
  static parse(hex: string): GraphSum | null {
    if (!HEX.test(hex)) return null;
    const sum = new GraphSum();
    for (let word = 0; word < WORDS; word++) {
      const at = (WORDS - 1 - word) * CHARACTERS_A_WORD;
      sum.#words[word] = Number.parseInt(hex.slice(at, at + CHARACTERS_A_WORD), 16);
    }
    return sum;
  }

  /** @param text a record, see {@link textOfRecord} */
  add(text: string): void {
    const digest = hash('sha512', text, 'binary');
    for (let word = 0; word < WORDS; word++) this.#words[word]! += wordOf(digest, word);
  }

  /** @param text a record, see {@link textOfRecord} */
  remove(text: string): void {
    const digest = hash('sha512', text, 'binary');
    for (let word = 0; word < WORDS; word++) this.#words[word]! -= wordOf(digest, word);
  }

  /** The sum in 128 hexadecimal digits; of no record it is 0. */
  get hex(): string {
    let carried = 0;
    let hex = '';
    for (const word of this.#words) {
      const total = word + carried;
      carried = Math.floor(total / WORD);
      hex = (total - carried * WORD).toString(16).padStart(CHARACTERS_A_WORD, '0') + hex;
    }
    return hex;
  }
}

/** The sum of a graph without records. */
export const EMPTY_SUM = new GraphSum().hex;

/** The text of a record that is added up: its columns in the order of the embedded store. */
export function textOfRecord(fact: NodeFact | LinkFact): string {
  return textOfParts(partsOf(fact));
}

/**
 * The columns themselves, of which properties are the last: as canonical JSON.
 *
 * @param properties that JSON, where it is known already
 */
export function partsOf(
  fact: NodeFact | LinkFact,
  properties = canonicalJson(fact.properties),
): readonly string[] {
  if (fact.fact === 'node') return [fact.label, fact.id, properties];
  const { type, id, from, to } = fact;
  return [type, id, from.label, from.id, to.label, to.id, properties];
}

/** The text of a record whose columns are known. */
export function textOfParts(parts: readonly string[]): string {
  return parts.join(NEXT_PART);
}

function wordOf(digest: string, word: number): number {
  return digest.charCodeAt(2 * word) | (digest.charCodeAt(2 * word + 1) << 8);
}
