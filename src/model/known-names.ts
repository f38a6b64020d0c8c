import { nameKey } from './name-key.ts';

/** How many names are proposed at most. */
const MOST = 3;
/** For how many texts names are proposed: the search looks at every name. */
const MOST_SEARCHES = 200;
/** A word or a long number. Short numbers and single letters are the places of a provision, and never set aside. */
const FOREIGN = /^(\p{L}{2,}|\p{N}{3,})$/u;
/** A list of so many names is told whole. */
const SHORT = 12;

/** The names that something can have, found also where somebody has not typed one exactly. */
export class KnownNames {
  readonly #names: ReadonlySet<string>;
  readonly #key: (name: string) => string;
  /** By key; null: several names have it, so that it means none of them. */
  #byKey: ReadonlyMap<string, string | null> | null = null;
  #parts: readonly Part[] | null = null;
  readonly #searched = new Map<string, readonly string[]>();

  /** @param key names with the same key are taken for each other */
  constructor(names: Iterable<string>, key: (name: string) => string = nameKey) {
    this.#names = new Set(names);
    this.#key = key;
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  /** The name itself, or the only one that differs from the text in nothing but what its key sets aside; else null. */
  find(text: string): string | null {
    if (this.#names.has(text)) return text;
    const key = this.#key(text);
    if (key === '') return null;
    this.#byKey ??= byKey(this.#names, this.#key);
    return this.#byKey.get(key) ?? null;
  }

  /**
   * Up to three names that may be meant, the nearest first: with the same numbers, the nearest one above or beneath, or
   * with few other letters.
   */
  nearest(text: string): readonly string[] {
    const before = this.#searched.get(text);
    if (before !== undefined) return before;
    if (this.#searched.size >= MOST_SEARCHES) return [];
    const essence = this.#withoutForeignWords(text);
    const found = [...(essence === null ? [] : this.#near(essence)), ...this.#near(text)];
    const kept = [...new Set(found)].slice(0, MOST);
    this.#searched.set(text, kept);
    return kept;
  }

  #near(text: string): readonly string[] {
    const parts = this.#comparable();
    const wanted = partOf(text, this.#key);
    const ranked = parts.flatMap((part) => {
      const rank = rankOf(wanted, part);
      return rank === null ? [] : [{ name: part.name, rank }];
    });
    const best = ranked.reduce((least, { rank: [band] }) => Math.min(least, band), LIKE);
    const inBand = (wantedBand: number): readonly string[] =>
      ranked
        .filter(({ rank: [band] }) => band === wantedBand)
        .sort((a, b) => a.rank[1] - b.rank[1])
        .map(({ name }) => name);
    // What is above has only one nearest; beside it, names with one other letter may be meant as well.
    return best === ABOVE ? [...inBand(ABOVE).slice(0, 1), ...this.#oneOff(wanted)] : inBand(best);
  }

  #comparable(): readonly Part[] {
    this.#parts ??= [...this.#names].map((name) => partOf(name, this.#key));
    return this.#parts;
  }

  /**
   * The text without the words and long numbers that are in no name, such as the `Abs.` of `Art. 9 Abs. 2` and the
   * `ISO 42001` of `ISO 42001 8.4`. Null: it has none, or no number is left to look for.
   */
  #withoutForeignWords(text: string): string | null {
    const { tokens } = partOf(text, this.#key);
    const foreign = tokens.filter(
      (token) =>
        FOREIGN.test(token) &&
        !this.#comparable().some((part) => part.tokens.some((known) => isSameToken(token, known))),
    );
    const left = tokens.filter((token) => !foreign.includes(token));
    return foreign.length > 0 && left.some((token) => /\p{N}/u.test(token)) ? left.join(' ') : null;
  }

  #oneOff({ key }: Part): readonly string[] {
    return this.#comparable()
      .filter((part) => part.key.length === key.length && editDistance(key, part.key, 1) === 1)
      .map(({ name }) => name);
  }

  /** A sentence to follow the one that says a text is unknown: what may be meant, or what there is; else empty. */
  didYouMean(text: string): string {
    const near = this.nearest(text);
    if (near.length > 0) return ` Did you mean ${listed(near, 'or')}?`;
    if (this.#names.size === 0 || this.#names.size > SHORT) return '';
    return ` There ${this.#names.size === 1 ? 'is' : 'are'} ${listed([...this.#names], 'and')}.`;
  }
}

function listed(names: readonly string[], last: 'or' | 'and'): string {
  const quoted = names.map((name) => JSON.stringify(name));
  return quoted.length === 1 ? quoted[0]! : `${quoted.slice(0, -1).join(', ')} ${last} ${quoted.at(-1)}`;
}

function byKey(
  names: ReadonlySet<string>,
  keyOf: (name: string) => string,
): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  for (const name of names) {
    const key = keyOf(name);
    found.set(key, found.has(key) ? null : name);
  }
  return found;
}

/** A name, and what it is compared by. */
interface Part {
  readonly name: string;
  readonly key: string;
  /** Its words and numbers: `Art. 10(2)(a)` has art, 10, 2, a. */
  readonly tokens: readonly string[];
  /** The same without the words before the first number. */
  readonly core: readonly string[];
}

function partOf(name: string, keyOf: (name: string) => string): Part {
  const words =
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{L}+|\p{N}+/gu) ?? [];
  const tokens = words.map((word, index) =>
    isHeading(words[index - 1]) ? (romanNumber(word) ?? word) : word,
  );
  const first = tokens.findIndex((token) => /\p{N}/u.test(token));
  return { name, key: keyOf(name), tokens, core: first < 0 ? [] : tokens.slice(first) };
}

/** A word after which a number comes: `annex`, `chapter`. */
function isHeading(word: string | undefined): boolean {
  return word !== undefined && /^\p{L}{3,}$/u.test(word);
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** `iii` as `3`, so that `Annex 3` and `Annex III` have the same numbers; null: it is a word. */
function romanNumber(word: string): string | null {
  if (!/^(?=[ivx])x{0,3}(ix|iv|v?i{0,3})$/.test(word)) return null;
  const values = [...word].map((letter) => ROMAN[letter] ?? 0);
  return String(values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0));
}

/** The bands of {@link rankOf}, the nearest first: names of the best band are proposed. */
const SAME_KEY = 0;
const SAME_WORDS = 1;
const SAME_NUMBERS = 2;
const ABOVE = 3;
const BENEATH = 4;
const LIKE = 5;

/** How near a name is to what was typed: a band, and its place in the band; null: too far away. */
function rankOf(wanted: Part, known: Part): readonly [band: number, within: number] | null {
  if (wanted.key === known.key && wanted.key !== '') return [SAME_KEY, 0];
  const { tokens, core } = wanted;
  const shared = commonLength(tokens, known.tokens);
  if (shared > 0 && shared === tokens.length && shared === known.tokens.length) return [SAME_WORDS, 0];
  const numbers = commonLength(core, known.core);
  const isCore = numbers > 0 && numbers === known.core.length;
  if (isCore && numbers === core.length) return [SAME_NUMBERS, known.tokens.length];
  if (shared > 0 && shared === known.tokens.length) return [ABOVE, -shared];
  if (isCore) return [ABOVE, -numbers];
  if (shared > 0 && shared === tokens.length) return [BENEATH, known.tokens.length];
  const limit = Math.floor(Math.min(wanted.key.length, 24) / 3);
  const distance = editDistance(wanted.key, known.key, limit);
  if (distance <= limit) return [LIKE, distance];
  // Short numbers are in too many names: `Art. 1` says nothing of `Art. 26(1)`.
  const isWithin = tokens.every((token) => !/^\p{N}{1,2}$/u.test(token) && known.tokens.includes(token));
  return isWithin && tokens.length > 0 ? [LIKE, limit + known.tokens.length - tokens.length] : null;
}

/** How many words and numbers two names have in common from the beginning. */
function commonLength(left: readonly string[], right: readonly string[]): number {
  const differs = left.findIndex((token, index) => !isSameToken(token, right[index]));
  return differs < 0 ? left.length : differs;
}

/** Words may be cut: `art` and `article`. Numbers and single letters must be equal. */
function isSameToken(token: string, other: string | undefined): boolean {
  if (other === undefined) return false;
  const [short, long] = token.length <= other.length ? [token, other] : [other, token];
  return short === long || (short.length >= 3 && /^\p{L}/u.test(short) && long.startsWith(short));
}

/** Letters to add, remove, replace or swap until two texts are equal; more than the limit is not counted exactly. */
function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++) {
      const isEqual = left[i - 1] === right[j - 1];
      const replaced = last[j - 1]! + (isEqual ? 0 : 1);
      let cost = Math.min(replaced, last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[right.length]!;
}
