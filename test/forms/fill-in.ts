import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Projection } from '../../src/coverage/projection/projection.ts';
import { EVERY_GAP } from '../../src/coverage/questions/gaps.ts';
import { askForReport } from '../../src/excel/report-answers.ts';
import { Template } from '../../src/excel/template/template.ts';
import { type FilledForm, fillForm } from '../../src/forms/fill-form.ts';
import { readRecipe } from '../../src/forms/read-recipe.ts';
import { formatProblem } from '../../src/problems/format-problem.ts';
import type { Outcome } from '../../src/problems/problem.ts';
import { ProblemList } from '../../src/problems/problem-list.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

/** Fills a form as a recipe says, for the organization on a day. */
export async function fillIn(
  file: Buffer,
  recipe: string,
  projection: Projection,
  {
    frameworks,
    systems = [null],
  }: { frameworks?: readonly string[]; systems?: readonly (string | null)[] } = {},
): Promise<Outcome<FilledForm>> {
  const template = await Template.open(file);
  if (!template.ok) return template;
  const problems = new ProblemList();
  const path = join(temporaryFolder({ 'recipe.yaml': recipe }), 'recipe.yaml');
  const read = await readRecipe(path, problems);
  if (read === null || read.value === null) return problems.outcome<FilledForm>(undefined as never);
  const asked = askForReport(
    'full',
    projection,
    {
      systems,
      frameworks: frameworks ?? (read.value.frameworks.length === 0 ? null : read.value.frameworks),
      ...{ asOf: '2026-11-24', crosswalks: null, filter: EVERY_GAP },
    },
    [],
  );
  if (!asked.ok) return asked;
  return fillForm(template.value, read.value, read, { ...asked.value, whatChanged: null }, problems);
}

/** Why a form was not filled, as a person reads it; the recipe's file without its folder. */
export function refusals(outcome: Outcome<unknown>): readonly string[] {
  if (outcome.ok) return [];
  return outcome.problems.map((problem) => formatProblem(problem).replace(/^\S*\/(?=recipe)/, ''));
}

/** A form with a sheet `Form`. */
export async function formOf(
  make: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void,
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  make(workbook.addWorksheet('Form'), workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
