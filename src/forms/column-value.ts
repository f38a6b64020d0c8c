import type { ReportAnswers } from '../excel/report-answers.ts';
import type { Cell } from '../excel/sheet.ts';
import type { FilledValue } from '../excel/template/filled-cell.ts';
import { KnownNames } from '../model/known-names.ts';
import { wordKey } from '../model/name-key.ts';
import { quoted } from '../model/quoted.ts';
import type { KeyedDocument } from '../parsing/keyed-document.ts';
import { type AnswerColumn, type AnswerColumns, wordsOf } from './answer-columns.ts';
import { factOf } from './facts.ts';
import { oneSource } from './one-source.ts';
import type { RecipeColumn } from './recipe-format.ts';

/** Words that no form may say of a provision because evidence is mapped to it. */
const CLAIM =
  /\b(non[- ]?)?(compl(y|ies|iant|iance)|conform(s|ing|ant|ity|ance)?|certified|satisf(y|ies|ied))\b/i;
/** So many words without an entry are named. */
const NAMED = 10;

/** What a column of a form has for a row of answers. */
export interface ColumnValue {
  readonly of: (row: readonly Cell[]) => FilledValue;
  /** Whether it says how far evidence covers a provision. */
  readonly isCoverage: boolean;
  /** Notes the words of the rows so far that have no entry. */
  readonly tellMissing: () => void;
}

/** How a column of a form is filled; null, with the problems noted, where the recipe does not say it soundly. */
export function columnValue(
  document: KeyedDocument,
  path: readonly PropertyKey[],
  own: RecipeColumn,
  columns: AnswerColumns,
  answers: ReportAnswers,
): ColumnValue | null {
  const { column: heading, constant, fact, words, blank } = own;
  if (!oneSource(document, path, { column: heading, constant, fact })) return null;
  if (heading === null) {
    for (const [key, value] of Object.entries({ words, blank }))
      if (value !== undefined && value !== null)
        document.refuse([...path, key], 'WRONG_SHAPE', `Only a column of the answers can have ${key}.`);
    const same = fact === null ? { text: constant ?? '' } : (factOf(fact, answers) ?? { text: '' });
    return { of: () => same, isCoverage: false, tellMissing: () => {} };
  }
  const column = columns.named(heading, document, [...path, 'column']);
  if (column === null) return null;
  const { isCoverage } = column;
  if (words === undefined)
    return { of: (row) => plainValue(row[column.index], blank), isCoverage, tellMissing: () => {} };
  const entries = wordEntries(document, [...path, 'words'], column, words);
  const missing = new Set<string>();
  return {
    isCoverage,
    of: (row) => {
      const ours = wordsOf(row[column.index]);
      if (ours === '') return { text: blank ?? '' };
      const theirs = entries.get(ours);
      if (theirs === undefined && column.words === null) missing.add(ours);
      return { text: theirs ?? '' };
    },
    tellMissing: () => {
      if (missing.size > 0)
        document.refuse([...path, 'words'], 'WORD_MISSING', noEntry(column, [...missing]));
    },
  };
}

/** The words of the form by ours. A closed set is checked at once, whatever words the answers have today. */
function wordEntries(
  document: KeyedDocument,
  path: readonly PropertyKey[],
  column: AnswerColumn,
  words: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const known = column.words === null ? null : new KnownNames(column.words, wordKey);
  const entries = new Map<string, string>();
  for (const [word, theirs] of Object.entries(words)) {
    const at = [...path, word];
    const sentence = `${quoted(word)} is not a word of the column ${column.heading}.`;
    const ours = known === null ? word : document.known(at, word, known, 'BAD_VALUE', sentence);
    if (ours !== null) entries.set(ours, theirs);
    if (column.isCoverage && CLAIM.test(theirs)) {
      const claim = `${quoted(theirs)} would say whether the organization complies, which mapped evidence cannot say. Choose a word for what ${word} means, or leave the column to people.`;
      document.refuse(at, 'COMPLIANCE_CLAIM', claim);
    }
  }
  const missing = (column.words ?? []).filter((word) => !entries.has(word));
  if (missing.length > 0) document.refuse(path, 'WORD_MISSING', noEntry(column, missing));
  return entries;
}

function noEntry({ heading }: AnswerColumn, missing: readonly string[]): string {
  const more = missing.length > NAMED ? ` and ${missing.length - NAMED} more` : '';
  const named = missing.slice(0, NAMED).map(quoted).join(', ');
  return `These words of the column ${heading} have no entry: ${named}${more}.`;
}

/** What the cell of an answer says. */
function plainValue(cell: Cell | undefined, blank: string | null): FilledValue {
  if (typeof cell === 'number') return { number: cell };
  if (typeof cell === 'object' && cell !== null) {
    if ('day' in cell && cell.day !== null) return { day: cell.day };
    if ('link' in cell && typeof cell.link === 'number') return { number: cell.link };
  }
  return { text: wordsOf(cell) || (blank ?? '') };
}
