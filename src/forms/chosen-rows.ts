import type { Cell, Sheet } from '../excel/sheet.ts';
import { KnownNames } from '../model/known-names.ts';
import { wordKey } from '../model/name-key.ts';
import { quoted } from '../model/quoted.ts';
import type { KeyedDocument } from '../parsing/keyed-document.ts';
import { type AnswerColumns, wordsOf } from './answer-columns.ts';
import type { RecipeCondition } from './recipe-format.ts';

type Row = readonly Cell[];

/**
 * Which rows of answers a recipe takes: those that meet all conditions. Null, with the problems noted, where a condition
 * names a column, or a word of a closed set, that does not exist.
 */
export function chosenRows(
  columns: AnswerColumns,
  conditions: readonly RecipeCondition[],
  document: KeyedDocument,
  path: readonly PropertyKey[],
): ((row: Row) => boolean) | null {
  const tests: ((row: Row) => boolean)[] = [];
  let isSound = true;
  for (const [number, { column: heading, is }] of conditions.entries()) {
    const at = [...path, number];
    const column = columns.named(heading, document, [...at, 'column']);
    if (is.length === 0) {
      document.refuse([...at, 'is'], 'EMPTY_REQUIRED', 'Name at least one word that the column may have.');
      isSound = false;
    }
    if (column === null) {
      isSound = false;
      continue;
    }
    const words = column.words === null ? null : new KnownNames(column.words, wordKey);
    const wanted = is.map((word, place) => {
      if (words === null) return word;
      const sentence = `${quoted(word)} is not a word of the column ${column.heading}.`;
      const found = document.known([...at, 'is', place], word, words, 'BAD_VALUE', sentence);
      isSound &&= found !== null;
      return found ?? word;
    });
    const taken = new Set(wanted);
    tests.push((row) => taken.has(wordsOf(row[column.index])));
  }
  return isSound ? (row) => tests.every((test) => test(row)) : null;
}

/** The rows that are taken, in order. */
export function* rowsTaken({ rows }: Sheet, isTaken: (row: Row) => boolean): Generator<Row> {
  for (const row of rows) if (isTaken(row)) yield row;
}
