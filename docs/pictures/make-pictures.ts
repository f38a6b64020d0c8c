import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Application, BUNDLED_CATALOGUE, SEED } from '../../src/application/application.ts';
import { readChangeLog } from '../../src/application/change-log.ts';
import { EVERY_GAP } from '../../src/coverage/questions/gaps.ts';
import { CooperativeTask } from '../../src/excel/cooperative-task.ts';
import { sheetsOfReport } from '../../src/excel/make-report.ts';
import type { Sheet } from '../../src/excel/sheet.ts';
import { writeWorkbook } from '../../src/excel/write-workbook.ts';
import { PACKAGE_ROOT } from '../../src/package-root.ts';
import { indexedPng } from './indexed-png.ts';
import { pagesAcross } from './pages-across.ts';
import { stackedPpm } from './stacked-ppm.ts';

/**
 * Makes the pictures of `docs/workbooks.md` with LibreOffice and poppler: the first page of every sheet, and beneath it the
 * pages beside it where a sheet takes several.
 */
const PICTURES = join(PACKAGE_ROOT, 'docs', 'pictures');
const AS_OF = '2026-11-24';
/** The day of the report with which this one is compared. */
const BEFORE = '2026-08-24';
const DOTS_PER_INCH = 90;
/** Of a table the top of its page is shown, in dots; less of each where it takes several side by side. */
const SHOWN = 560;
const SHOWN_OF_SEVERAL = 300;
const run = promisify(execFile);

const work = await mkdtemp(join(tmpdir(), 'aims-pictures-'));
try {
  const sheets = await seedSheets(join(work, 'data'));
  const files = sheets.map((_, index) => join(work, `${index}.xlsx`));
  for (const [index, sheet] of sheets.entries()) {
    const about = { asOf: AS_OF, footer: 'NB-AIMS-001, internal' };
    // What its charts show is on a sheet after it, which is not printed here.
    const read = sheet.charts === undefined ? [] : sheets.filter(({ name }) => name === 'Chart figures');
    await writeWorkbook([sheet, ...read], about, createWriteStream(files[index]!), new CooperativeTask());
  }
  const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, ...files]);
  await mkdir(PICTURES, { recursive: true });
  for (const [index, sheet] of sheets.entries()) {
    const { name, isPage } = sheet;
    const pages = pagesAcross(sheet);
    const page = join(work, `${index}`);
    const cut =
      isPage === true
        ? []
        : ['-x', '0', '-y', '0', '-W', '4000', '-H', `${pages === 1 ? SHOWN : SHOWN_OF_SEVERAL}`];
    const shown: Buffer[] = [];
    for (let number = 1; number <= pages; number++) {
      const one = ['-r', `${DOTS_PER_INCH}`, '-f', `${number}`, '-l', `${number}`, '-singlefile'];
      await run('pdftoppm', [...one, ...cut, `${page}.pdf`, page]);
      shown.push(await readFile(`${page}.ppm`));
    }
    const file = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.png`;
    const png = indexedPng(stackedPpm(shown));
    await writeFile(join(PICTURES, file), png);
    console.log(`${file}: ${png.length} bytes`);
  }
} finally {
  await rm(work, { recursive: true, force: true });
}

/** Every sheet of the seed organization's full report; of the coverage sheets the first. */
async function seedSheets(data: string): Promise<readonly Sheet[]> {
  const application = await Application.open({ kind: 'embedded', directory: data });
  try {
    const folders = { catalogue: BUNDLED_CATALOGUE, seed: SEED };
    const loaded = await application.loadBundled(folders, {
      author: { actor: 'local', role: 'ADMINISTRATOR' },
      ...{ at: `${AS_OF}T08:00:00.000Z`, dryRun: false, overwrite: false, prune: false },
      progress: () => {},
    });
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    const projection = (await application.projections.of(application.replica.organizations[0]!))!;
    const made = await sheetsOfReport({
      kind: 'full',
      projection,
      parameters: {
        ...{ systems: [null], frameworks: null, asOf: AS_OF, crosswalks: null, filter: EVERY_GAP },
        since: { projection, asOf: BEFORE },
      },
      changes: await readChangeLog(application.store, projection),
    });
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    const [first, ...others] = projection.organization.organization.frameworks;
    return made.value
      .filter(({ name }) => !others.includes(name))
      .map((sheet) => (sheet.name === first ? { ...sheet, name: 'Coverage' } : sheet));
  } finally {
    await application.close();
  }
}
