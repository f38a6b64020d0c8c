import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Application } from '../../src/application/application.ts';
import { recordedChanges } from '../../src/application/recorded-changes.ts';
import { EVERY_GAP } from '../../src/coverage/questions/gaps.ts';
import { CooperativeTask } from '../../src/excel/cooperative-task.ts';
import { sheetsOfReport } from '../../src/excel/make-report.ts';
import { pageSetup } from '../../src/excel/page-setup.ts';
import type { Sheet } from '../../src/excel/sheet.ts';
import { writeWorkbook } from '../../src/excel/write-workbook.ts';
import { pagesAcross } from './pages-across.ts';
import { PICTURED_DAY } from './pictured-day.ts';
import type { Pixels } from './pixels.ts';
import { readPpm } from './read-ppm.ts';
import { withSeed } from './seed-store.ts';
import { stacked } from './stacked.ts';
import { writePicture } from './write-picture.ts';

/** The day of the report with which this one is compared. */
const BEFORE = '2026-08-24';
const DOTS_PER_INCH = 90;
/** Of a table the top of its page is shown, in dots; less of each where it takes several side by side. */
const SHOWN = 560;
const SHOWN_OF_SEVERAL = 300;
const run = promisify(execFile);

/**
 * Makes the pictures of `docs/workbooks.md` with LibreOffice and poppler: the first page of every sheet, and beneath it the
 * pages beside it where a sheet takes several.
 *
 * @param work an empty folder
 */
export async function makeSheetPictures(work: string): Promise<void> {
  const sheets = await withSeed(join(work, 'data'), seedSheets);
  const files = sheets.map((_, index) => join(work, `${index}.xlsx`));
  for (const [index, sheet] of sheets.entries()) {
    const about = { asOf: PICTURED_DAY, footer: 'NB-AIMS-001, internal' };
    // What its charts and its pivot table show is on a sheet after it, which is not printed here.
    const shows = sheet.charts !== undefined ? 'Chart figures' : sheet.name === 'Pivot' ? 'Facts' : null;
    const read = sheets.filter(({ name }) => name === shows);
    await writeWorkbook([sheet, ...read], about, createWriteStream(files[index]!), new CooperativeTask());
  }
  const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, ...files]);
  for (const [index, sheet] of sheets.entries()) {
    const file = `${sheet.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.png`;
    await writePicture(file, stacked(await printedPages(sheet, join(work, `${index}`))));
  }
}

/** The pages of a sheet that are shown. */
async function printedPages(sheet: Sheet, page: string): Promise<readonly Pixels[]> {
  const pages = pagesAcross(sheet);
  const widths = sheet.columns.map(({ width }) => width);
  const isUpright = pageSetup(sheet, widths).orientation === 'portrait';
  const cut = isUpright
    ? []
    : ['-x', '0', '-y', '0', '-W', '4000', '-H', `${pages === 1 ? SHOWN : SHOWN_OF_SEVERAL}`];
  const shown: Pixels[] = [];
  for (let number = 1; number <= pages; number++) {
    const one = ['-r', `${DOTS_PER_INCH}`, '-f', `${number}`, '-l', `${number}`, '-singlefile'];
    await run('pdftoppm', [...one, ...cut, `${page}.pdf`, page]);
    shown.push(readPpm(await readFile(`${page}.ppm`)));
  }
  return shown;
}

/** Every sheet of the seed organization's full report; of the coverage sheets the first. */
async function seedSheets(application: Application): Promise<readonly Sheet[]> {
  const projection = (await application.projections.of(application.replica.organizations[0]!))!;
  const made = await sheetsOfReport({
    kind: 'full',
    projection,
    parameters: {
      ...{ systems: [null], frameworks: null, asOf: PICTURED_DAY, crosswalks: null, filter: EVERY_GAP },
      since: { projection, asOf: BEFORE },
    },
    ...(await recordedChanges(application.store, 'full', projection)),
  });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const [first, ...others] = projection.organization.organization.frameworks;
  return made.value
    .filter(({ name }) => !others.includes(name))
    .map((sheet) => (sheet.name === first ? { ...sheet, name: 'Coverage' } : sheet));
}
