/** What one word means, and a case in which the product uses it. Both are whole sentences. */
export interface Explained {
  readonly meaning: string;
  readonly example: string;
}

/**
 * A set of words with their explanations. The legend of a workbook, the schema's descriptions, the command `words` and
 * `docs/words.md` all print these sentences.
 */
export interface WordSet<W extends string = string> {
  /** In the plural, as `words NAME` asks for it. */
  readonly name: string;
  /** Its enum in the GraphQL schema; null: the schema has no such enum. */
  readonly enumName: string | null;
  /** What the words are about, as one sentence. */
  readonly about: string;
  readonly words: Readonly<Record<W, Explained>>;
}
