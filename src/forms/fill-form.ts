import { CooperativeTask } from '../excel/cooperative-task.ts';
import { WORKBOOK_LIMITS } from '../excel/parsing/workbook-limits.ts';
import type { ReportAnswers } from '../excel/report-answers.ts';
import type { Template } from '../excel/template/template.ts';
import type { Outcome } from '../problems/problem.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import type { AnswerKind } from './answer-kind.ts';
import { askAnswers } from './ask-answers.ts';
import { fillCells } from './fill-cells.ts';
import { type FilledTable, fillTables } from './fill-tables.ts';
import { Filling } from './filling.ts';
import type { ReadRecipe } from './read-recipe.ts';
import type { Recipe } from './recipe-format.ts';

/** A form that was filled. */
export interface FilledForm {
  readonly bytes: Buffer;
  /** How many cells were filled. */
  readonly cells: number;
  readonly tables: readonly FilledTable[];
  /** Whether the form says how far evidence covers provisions, but not that this is not a statement of compliance. */
  readonly lacksNotice: boolean;
}

/**
 * Fills a template from answers as a recipe says. Everything that the recipe does not name stays as it is. Problems: all
 * at once, each at its place in the recipe or in the template; those of {@link askAnswers} before. Rejects as the
 * questions do.
 *
 * @param problems has what was found while the recipe was read
 */
export async function fillForm(
  template: Template,
  recipe: Recipe,
  { document }: Pick<ReadRecipe, 'document'>,
  answers: ReportAnswers,
  problems: ProblemList,
  task: CooperativeTask = new CooperativeTask(),
): Promise<Outcome<FilledForm>> {
  const asked = await askAnswers(answers, kindsOf(recipe), task);
  if (!asked.ok) return asked;
  const filling = new Filling(template, document, problems);
  await fillCells(filling, recipe, answers, asked.value);
  const { filled, grown } = await fillTables(filling, recipe, answers, asked.value);
  if (filling.count > WORKBOOK_LIMITS.cells) {
    const sentence = `${filling.count} cells would be filled. At most ${WORKBOOK_LIMITS.cells} can be.`;
    document.refuse([], 'TOO_MANY_CELLS', sentence);
  }
  const sound = problems.outcome(null);
  if (!sound.ok) return sound;
  const fills = filling.sheets.map(({ sheet, cells }) => ({
    ...{ sheet, cells },
    grown: new Map([...grown].filter(([table]) => sheet.tables.includes(table))),
  }));
  const bytes = await template.filled(fills, answers.parameters.asOf);
  if (!bytes.ok) return bytes;
  const lacksNotice = filled.some(({ isCoverage }) => isCoverage) && !statesNotice(recipe);
  return { ok: true, value: { bytes: bytes.value, cells: filling.count, tables: filled, lacksNotice } };
}

/** The questions whose answers a recipe takes. */
function kindsOf({ cells, tables }: Recipe): ReadonlySet<AnswerKind> {
  const counted = cells.flatMap(({ count }) => (count === undefined ? [] : [count.kind]));
  return new Set([...tables.map(({ kind }) => kind), ...counted]);
}

function statesNotice({ cells, tables }: Recipe): boolean {
  const columns = tables.flatMap((table) => table.columns);
  return [...cells, ...columns].some(({ fact }) => fact === 'notice');
}
