import { columnLetters } from '../model/column-letters.ts';
import { memoOn } from '../model/memo-on.ts';
import { type Sheet, writtenRow } from './sheet.ts';

/** A column of a sheet, and the cell or literal that it must equal. */
export interface Condition {
  /** Header of the column. */
  readonly column: string;
  /** `$B2`, or a number. */
  readonly equals: string;
  /** All words that the column may contain; empty for a column of numbers or of our own closed sets. */
  readonly words: readonly string[];
}

/**
 * A formula that counts the rows of a sheet for which all conditions are true. It uses COUNTIFS unless COUNTIFS would
 * take a word for a number, a date or a truth value, or would confuse words that differ only in case. Throws a
 * TypeError on a column that the sheet does not have.
 */
export function countFormula(sheet: Sheet, conditions: readonly Condition[]): string {
  const ranges = conditions.map(({ column }) => rangeOf(sheet, column));
  if (conditions.every(({ words }) => arePlain(words)))
    return `COUNTIFS(${conditions.map(({ equals }, index) => `${ranges[index]},${equals}`).join(',')})`;
  const factors = conditions.map(({ equals, words }, index) =>
    words.length > 0 ? `EXACT(${ranges[index]},${equals})` : `(${ranges[index]}=${equals})`,
  );
  return `SUMPRODUCT(${factors.join('*')}*1)`;
}

function rangeOf(sheet: Sheet, header: string): string {
  const { name, columns, rows } = sheet;
  const index = columns.findIndex((column) => column.header === header);
  if (index < 0) throw new TypeError(`The sheet ${name} has no column ${header}.`);
  const letters = columnLetters(index);
  return `'${name}'!$${letters}$${writtenRow(sheet, 0)}:$${letters}$${writtenRow(sheet, Math.max(0, rows.length - 1))}`;
}

/** Computed once for all formulas that look for the same words. */
const arePlain = memoOn((words: readonly string[]) => words.every(isPlain) && areDistinct(words));

/** Whether no language reads a word as a number or a date: it has two words, or no digits. */
function isPlain(word: string): boolean {
  if (/^(true|false)$/i.test(word)) return false;
  return !/\d/.test(word) || /[a-z]{2,}.*[^a-z].*[a-z]{2,}/i.test(word);
}

function areDistinct(words: readonly string[]): boolean {
  return new Set(words.map((word) => word.toLowerCase())).size === new Set(words).size;
}
