import { BUNDLED_CATALOGUE } from '../../application/application.ts';
import { readCatalogue } from '../../catalogue/read-catalogue.ts';
import { writeOrganizationWorkbook } from '../../excel/organization-workbook.ts';
import { contentOf } from '../../files/write-file.ts';
import type { CatalogueContents } from '../../ledger/records/contents.ts';
import { organizationTemplate } from '../../organization/organization-template.ts';
import { slugFor } from '../../organization/slug-for.ts';
import { inFile, type Outcome, refused } from '../../problems/problem.ts';
import { initAnswer } from '../answers/folder-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import { initFolder } from '../init-folder.ts';
import { isWorkbookName, misnamedTarget } from '../misnamed-target.ts';
import { writeOutputFile } from '../output-file.ts';
import type { Terminal } from '../terminal.ts';

/** `init`: writes a folder or a workbook with which an organization can begin. */
export const work: CommandWork = async (terminal, options, target = '') => {
  const misnamed = misnamedTarget(target);
  if (misnamed !== null) return terminal.refuse([misnamed]);
  const catalogue = await readCatalogue(
    typeof options.catalogue === 'string' ? options.catalogue : BUNDLED_CATALOGUE,
  );
  if (!catalogue.ok) return terminal.refuse(catalogue.problems);
  if (options.xlsx === true || isWorkbookName(target)) {
    const file = isWorkbookName(target) ? target : `${target}.xlsx`;
    const written = await initWorkbook(terminal, file, catalogue.value, options.overwrite === true);
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

/** Problems: `NOTHING_TO_SHOW`, and those of {@link writeOutputFile}. */
async function initWorkbook(
  terminal: Terminal,
  file: string,
  catalogue: CatalogueContents,
  overwrite: boolean,
): Promise<Outcome<null>> {
  const template = organizationTemplate(slugFor(file.replace(/\.xlsx$/i, '')), catalogue);
  if (template === null) {
    const sentence = 'The catalogue has no framework with assessable provisions. Load one first.';
    return refused(inFile(file, 'NOTHING_TO_SHOW', sentence));
  }
  const workbook = await writeOrganizationWorkbook(template);
  return writeOutputFile(terminal, file, { content: 'workbook', overwrite }, contentOf(workbook));
}
