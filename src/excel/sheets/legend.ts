import { GLOSSARY } from '../../model/glossary.ts';
import type { Cell, Sheet } from '../sheet.ts';

/** A closed set of words, under the name that it has in the schema. */
export interface WordSet {
  readonly name: string;
  readonly words: readonly string[];
}

/** What the words of the workbook mean. */
export function legendSheet(sets: readonly WordSet[]): Sheet {
  return {
    name: 'Legend',
    columns: [
      { header: 'Set', width: 24 },
      { header: 'Word', width: 32 },
      { header: 'Meaning', width: 90, wrap: true },
    ],
    rows: sets.flatMap(({ name, words }) =>
      words.map((word): readonly Cell[] => [name, { status: word }, GLOSSARY[`${name}.${word}`] ?? '']),
    ),
  };
}
