import type { Cell } from '../excel/sheet.ts';
import type { TemplateSheet } from '../excel/template/template-sheet.ts';
import { groupBy } from '../model/group-by.ts';
import { KnownNames } from '../model/known-names.ts';
import { quoted } from '../model/quoted.ts';
import { type AnswerColumns, wordsOf } from './answer-columns.ts';
import type { Filling } from './filling.ts';
import type { FormColumns } from './form-columns.ts';
import type { PlacedRow, PlacedRows } from './placed-rows.ts';
import type { RecipeTable } from './recipe-format.ts';

interface FormRows {
  readonly filling: Filling;
  readonly sheet: TemplateSheet;
  readonly form: FormColumns;
  readonly columns: AnswerColumns;
  readonly first: number;
  /** Null: down to the last row that has content. */
  readonly last: number | null;
}

/**
 * The answers in the rows of a form that name what they ask about. Null, with the problem noted, where a column does not
 * exist. A row that no answer has, unless such rows are skipped, or that several have, is a problem.
 */
export function matchedRows(
  { filling, sheet, form, columns, first, last }: FormRows,
  { header, letter, column: heading, names = {}, missing }: NonNullable<RecipeTable['match']>,
  path: readonly PropertyKey[],
  taken: readonly (readonly Cell[])[],
): PlacedRows | null {
  const column = form.named({ header, letter }, path);
  const own = columns.named(heading, filling.document, [...path, 'column']);
  if (column === null || own === null) return null;
  const byName = groupBy(taken, (cells) => wordsOf(cells[own.index]));
  const known = new KnownNames(byName.keys());
  const ours = new Map(Object.entries(names));
  const rows: PlacedRow[] = [];
  let unanswered = 0;
  for (let row = first; row <= (last ?? sheet.lastRow); row++) {
    const shown = sheet.shown({ row, column });
    if (shown === '') continue;
    const name = ours.get(shown) ?? shown;
    const found = byName.get(known.find(name) ?? '') ?? [];
    const [cells, another] = found;
    if (cells !== undefined && another === undefined) {
      rows.push({ row, cells });
      continue;
    }
    unanswered++;
    if (another !== undefined) {
      const sentence = `${found.length} answers have ${quoted(name)} as ${own.heading}. Choose one with \`where\`.`;
      filling.refuse(sheet, { row, column }, 'NOT_ONE_ANSWER', sentence);
    } else if (missing !== 'skip') {
      const sentence = `No answer has ${quoted(name)} as ${own.heading}.${known.didYouMean(name)}`;
      filling.refuse(sheet, { row, column }, 'NOT_ONE_ANSWER', sentence);
    }
  }
  return { rows, answers: taken.length, unanswered };
}
