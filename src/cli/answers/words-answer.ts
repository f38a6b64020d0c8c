import { z } from 'zod';

/** `words --json`: sets of words, each word with what it means. */
export const wordsAnswer = z.object({
  sets: z.array(
    z.object({
      name: z.string(),
      /** The enum of the GraphQL schema that has the same words; null where there is no such enum. */
      enumName: z.string().nullable(),
      about: z.string(),
      words: z
        .array(
          z.object({
            word: z.string(),
            meaning: z.string(),
            /** Null for a word of a catalogue that gives no example. */
            example: z.string().nullable(),
          }),
        )
        .readonly(),
    }),
  ),
});
