import type { Sheet } from './sheet.ts';

/** What is written beneath the rows of a table: its notes, then what the words of its cells mean. */
export function linesBeneath({ rows, notes = [], words = [] }: Sheet): readonly string[] {
  if (rows.length === 0) return notes;
  const meanings = words.flatMap((set) =>
    Object.entries(set.words).map(([word, { meaning }]) => `${word}: ${meaning}`),
  );
  return [...notes, ...new Set(meanings)];
}
