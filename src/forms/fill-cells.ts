import type { ReportAnswers } from '../excel/report-answers.ts';
import type { Sheet } from '../excel/sheet.ts';
import { readCellAt } from '../excel/template/cell-range.ts';
import type { FilledValue } from '../excel/template/filled-cell.ts';
import { AnswerColumns } from './answer-columns.ts';
import type { AnswerKind } from './answer-kind.ts';
import { chosenRows, rowsTaken } from './chosen-rows.ts';
import { factOf } from './facts.ts';
import type { Filling } from './filling.ts';
import { oneSource } from './one-source.ts';
import type { Recipe, RecipeCell } from './recipe-format.ts';

/** Fills the single cells of a recipe. */
export async function fillCells(
  filling: Filling,
  { cells }: Recipe,
  answers: ReportAnswers,
  asked: ReadonlyMap<AnswerKind, Sheet>,
): Promise<void> {
  for (const [index, cell] of cells.entries()) {
    const path = ['cells', index];
    const sheet = await filling.sheet(cell.sheet, [...path, 'sheet']);
    const value = valueFor(filling, cell, path, answers, asked);
    const at = readCellAt(cell.cell);
    if (sheet === null || value === null || at === null) continue;
    filling.fill({ sheet, ...at, value, replaces: cell.replace === true });
  }
}

/** What a cell is filled with; null: nothing is recorded, or the recipe does not say it. */
function valueFor(
  filling: Filling,
  cell: RecipeCell,
  path: readonly PropertyKey[],
  answers: ReportAnswers,
  asked: ReadonlyMap<AnswerKind, Sheet>,
): FilledValue | null {
  const { fact, constant, count } = cell;
  if (!oneSource(filling.document, path, { fact, constant, count: count ?? null })) return null;
  if (fact !== null) return factOf(fact, answers) ?? { text: '' };
  if (constant !== null) return { text: constant };
  const sheet = count === undefined ? undefined : asked.get(count.kind);
  if (count === undefined || sheet === undefined) return null;
  const columns = new AnswerColumns(count.kind, sheet);
  const isTaken = chosenRows(columns, count.where, filling.document, [...path, 'count', 'where']);
  if (isTaken === null) return null;
  let number = 0;
  for (const _ of rowsTaken(sheet, isTaken)) number++;
  return { number };
}
