import { BUNDLED_CATALOGUE } from '../../application/application.ts';
import { readCatalogue } from '../../catalogue/read-catalogue.ts';
import { writeOrganizationWorkbook } from '../../excel/organization-workbook.ts';
import type { CatalogueContents } from '../../ledger/records/contents.ts';
import { initFolder, slugFor } from '../../organization/init-folder.ts';
import { organizationTemplate } from '../../organization/organization-template.ts';
import { inFile, type Outcome, refused } from '../../problems/problem.ts';
import { initAnswer } from '../answers/folder-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import { misnamedTarget } from '../misnamed-target.ts';
import { writeNewFile } from '../write-new-file.ts';

/** `init`: writes a folder or a workbook with which an organization can begin. */
export const work: CommandWork = async (terminal, options, target = '') => {
  const misnamed = misnamedTarget(target);
  if (misnamed !== null) return terminal.refuse([misnamed]);
  const catalogue = await readCatalogue(
    typeof options.catalogue === 'string' ? options.catalogue : BUNDLED_CATALOGUE,
  );
  if (!catalogue.ok) return terminal.refuse(catalogue.problems);
  if (options.xlsx === true || /\.xlsx$/i.test(target)) {
    const file = /\.xlsx$/i.test(target) ? target : `${target}.xlsx`;
    const written = await initWorkbook(file, catalogue.value);
    if (!written.ok) return terminal.refuse(written.problems);
    return terminal.answer(
      initAnswer,
      { folder: file, files: [file] },
      () =>
        `${file}: a workbook to begin with\nNext, replace the examples by your own records, and run:\n  aims-crosswalk check ${file}`,
    );
  }
  const written = await initFolder(target, catalogue.value);
  if (!written.ok) return terminal.refuse(written.problems);
  return terminal.answer(initAnswer, { folder: target, files: written.value }, () =>
    [
      `${target}: ${written.value.length} files`,
      ...written.value.map((name) => `  ${name}`),
      'Next, replace the examples by your own records, and run:',
      `  aims-crosswalk check ${target}`,
    ].join('\n'),
  );
};

/** Problems: `NOTHING_TO_SHOW`, and those of {@link writeNewFile}. */
async function initWorkbook(file: string, catalogue: CatalogueContents): Promise<Outcome<readonly string[]>> {
  const template = organizationTemplate(slugFor(file.replace(/\.xlsx$/i, '')), catalogue);
  if (template === null) {
    const sentence = 'The catalogue has no framework with assessable provisions. Load one first.';
    return refused(inFile(file, 'NOTHING_TO_SHOW', sentence));
  }
  return writeNewFile(file, await writeOrganizationWorkbook(template));
}
