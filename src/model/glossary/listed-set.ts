import type { WordSet } from './word-set.ts';

/** A set of words in the form in which it is printed. Words of a catalogue may lack an example. */
export interface ListedSet {
  readonly name: string;
  readonly enumName: string | null;
  readonly about: string;
  readonly words: readonly {
    readonly word: string;
    readonly meaning: string;
    readonly example: string | null;
  }[];
}

export function listedSet({ name, enumName, about, words }: WordSet): ListedSet {
  return {
    ...{ name, enumName, about },
    words: Object.entries(words).map(([word, explained]) => ({ word, ...explained })),
  };
}
