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

/** Makes the pictures of `docs/workbooks.md` with LibreOffice and poppler: the first page of every sheet. */
const PICTURES = join(PACKAGE_ROOT, 'docs', 'pictures');
const AS_OF = '2026-11-24';
const DOTS_PER_INCH = 90;
/** Of a table the top of its page is shown, in dots. */
const SHOWN = 560;
const run = promisify(execFile);

const work = await mkdtemp(join(tmpdir(), 'aims-pictures-'));
try {
  const sheets = await seedSheets(join(work, 'data'));
  const files = sheets.map((_, index) => join(work, `${index}.xlsx`));
  for (const [index, sheet] of sheets.entries()) {
    const about = { asOf: AS_OF, footer: 'NB-AIMS-001, internal' };
    await writeWorkbook([sheet], about, createWriteStream(files[index]!), new CooperativeTask());
  }
  const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, ...files]);
  await mkdir(PICTURES, { recursive: true });
  for (const [index, { name, isPage }] of sheets.entries()) {
    const page = join(work, `${index}`);
    const cut = isPage === true ? [] : ['-x', '0', '-y', '0', '-W', '4000', '-H', `${SHOWN}`];
    const first = ['-r', `${DOTS_PER_INCH}`, '-l', '1', '-singlefile'];
    await run('pdftoppm', [...first, ...cut, `${page}.pdf`, page]);
    const file = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.png`;
    const png = indexedPng(await readFile(`${page}.ppm`));
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
      parameters: { systems: [null], frameworks: null, asOf: AS_OF, crosswalks: null, filter: EVERY_GAP },
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
