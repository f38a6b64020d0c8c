import { z } from 'zod';
import { LAST_ROW, readCellAt, readColumn } from '../excel/template/cell-range.ts';
import { quoted } from '../model/quoted.ts';
import { Refusal, type Rule } from '../parsing/rule.ts';
import { anyText, oneOf, slugElsewhere, yes } from '../parsing/text-rules.ts';
import { listKey, optionalKey, requiredKey, textListKey } from '../parsing/yaml-fields.ts';
import { ANSWER_KINDS } from './answer-kind.ts';
import { FACTS } from './facts.ts';

/** The place of one cell: `B7`. */
const cellAddress: Rule<string> = {
  read: (text) =>
    readCellAt(text) === null
      ? new Refusal('BAD_VALUE', `${quoted(text)} is not a cell, such as B7.`)
      : text.toUpperCase(),
  standIn: 'A1',
  schema: { type: 'string', pattern: '^[A-Za-z]{1,3}[1-9][0-9]{0,6}$' },
};

/** The letters of a column: `C`. */
const columnAddress: Rule<string> = {
  read: (text) =>
    readColumn(text) === null
      ? new Refusal('BAD_VALUE', `${quoted(text)} is not a column of a sheet, such as C.`)
      : text.toUpperCase(),
  standIn: 'A',
  schema: { type: 'string', pattern: '^[A-Za-z]{1,3}$' },
};

/** The number of a row. */
const rowNumber: Rule<number> = {
  read: (text) =>
    /^[1-9]\d{0,6}$/.test(text) && Number(text) <= LAST_ROW
      ? Number(text)
      : new Refusal('BAD_NUMBER', `${quoted(text)} is not the number of a row, from 1 to ${LAST_ROW}.`),
  standIn: 1,
  schema: { type: 'integer', minimum: 1, maximum: LAST_ROW },
};

/** Words by words: a key may be any text. */
function wordsKey(description: string) {
  const word = z.string().meta({ type: ['string', 'number', 'boolean'] });
  return z.record(z.string(), word).optional().meta({ description });
}

const condition = z.strictObject({
  column: requiredKey(anyText, 'A column of the answers, by its heading.'),
  is: textListKey(anyText, 'The row is taken if the column has one of these words.'),
});

const where = listKey(condition, 'Which answers are taken: those that meet all of these conditions.');

const formColumn = z.strictObject({
  header: optionalKey(anyText, 'The header of the column in the form.'),
  letter: optionalKey(columnAddress, 'The letter of the column, where the form has no header for it.'),
  column: optionalKey(anyText, 'The column of the answers that fills it, by its heading.'),
  constant: optionalKey(anyText, 'The text that fills it in every row.'),
  fact: optionalKey(oneOf(FACTS), 'What is known of the organization, which fills it in every row.'),
  words: wordsKey('The words of the form for the words of the column; each of ours needs one.'),
  blank: optionalKey(anyText, 'What the form says where the column of the answers is empty.'),
});

const matching = z.strictObject({
  header: optionalKey(anyText, 'The header of the column in which the form names what it asks about.'),
  letter: optionalKey(columnAddress, 'The letter of that column, where the form has no header for it.'),
  column: requiredKey(anyText, 'The column of the answers that has the same name, by its heading.'),
  names: wordsKey('Our name for each name of the form that is another one.'),
  missing: optionalKey(
    oneOf(['refuse', 'skip']),
    'What happens to a row of the form that no answer has: it is refused, unless it is skipped.',
  ),
});

const table = z.strictObject({
  sheet: requiredKey(anyText, 'The sheet of the form.'),
  kind: requiredKey(oneOf(ANSWER_KINDS), 'Which answers fill it.'),
  header_row: requiredKey(rowNumber, 'The row of the form that has the headers.'),
  last_row: optionalKey(rowNumber, 'The last row that the form has for answers. More answers are refused.'),
  where,
  match: matching.optional().meta({
    description: 'The form already names what it asks about: each of its rows gets the answer of that name.',
  }),
  replace: optionalKey(yes, 'Whether what the cells contain is replaced; else they must be empty.'),
  columns: listKey(formColumn, 'The columns that are filled.'),
});

const cell = z.strictObject({
  sheet: requiredKey(anyText, 'The sheet of the form.'),
  cell: requiredKey(cellAddress, 'The cell that is filled.'),
  fact: optionalKey(oneOf(FACTS), 'What is known of the organization and of the answers.'),
  constant: optionalKey(anyText, 'A text.'),
  count: z
    .strictObject({ kind: requiredKey(oneOf(ANSWER_KINDS), 'Which answers are counted.'), where })
    .optional()
    .meta({ description: 'How many answers there are.' }),
  replace: optionalKey(yes, 'Whether what the cell contains is replaced; else it must be empty.'),
});

/** A recipe: which answer fills which cells of a form. */
export const recipeFormat = z.strictObject({
  title: requiredKey(anyText, 'What the form is.'),
  frameworks: textListKey(
    slugElsewhere,
    "The frameworks that are asked about, unless the command names others. Empty: the organization's list.",
  ),
  cells: listKey(cell, 'Single cells.'),
  tables: listKey(table, 'Tables: a row for each answer, or an answer for each row.'),
});

export type Recipe = z.output<typeof recipeFormat>;
export type RecipeTable = Recipe['tables'][number];
export type RecipeColumn = RecipeTable['columns'][number];
export type RecipeCell = Recipe['cells'][number];
export type RecipeCondition = RecipeTable['where'][number];
