import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Application } from '../../src/application/application.ts';
import { EVERY_GAP } from '../../src/coverage/questions/gaps.ts';
import { askForReport, found } from '../../src/excel/report-answers.ts';
import { Template } from '../../src/excel/template/template.ts';
import { fillForm } from '../../src/forms/fill-form.ts';
import { readRecipe } from '../../src/forms/read-recipe.ts';
import { PACKAGE_ROOT } from '../../src/package-root.ts';
import { ProblemList } from '../../src/problems/problem-list.ts';
import { PICTURED_DAY } from './pictured-day.ts';
import { readPpm } from './read-ppm.ts';
import { withSeed } from './seed-store.ts';
import { writePicture } from './write-picture.ts';

const FORMS = join(PACKAGE_ROOT, 'docs', 'examples', 'forms');
const run = promisify(execFile);

/**
 * Makes the picture of `docs/forms.md` with LibreOffice and poppler: the first page of the profile, filled.
 *
 * @param work an empty folder
 */
export async function makeFormPictures(work: string): Promise<void> {
  const form = join(work, 'form.xlsx');
  await writeFile(form, await withSeed(join(work, 'data'), filledProfile));
  const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, form]);
  const page = join(work, 'form');
  await run('pdftoppm', ['-r', '90', '-f', '1', '-l', '1', '-singlefile', `${page}.pdf`, page]);
  await writePicture('filled-form.png', readPpm(await readFile(`${page}.ppm`)));
}

async function filledProfile(application: Application): Promise<Buffer> {
  const projection = (await application.projections.of(application.replica.organizations[0]!))!;
  const problems = new ProblemList();
  const template = found(await Template.open(await readFile(join(FORMS, 'profile.xlsx'))));
  const recipe = (await readRecipe(join(FORMS, 'profile.yaml'), problems))!;
  const { frameworks } = recipe.value!;
  const parameters = {
    systems: [null],
    frameworks,
    asOf: PICTURED_DAY,
    crosswalks: null,
    filter: EVERY_GAP,
  };
  const answers = { ...found(askForReport('full', projection, parameters, [])), whatChanged: null };
  return found(await fillForm(template, recipe.value!, recipe, answers, problems)).bytes;
}
