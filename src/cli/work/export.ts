import { folderOf, workbookOf } from '../../application/recorded-contents.ts';
import type { Projection } from '../../coverage/projection/projection.ts';
import type { Outcome } from '../../problems/problem.ts';
import { exportedFolderAnswer } from '../answers/folder-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import { withProjection } from '../with-store.ts';
import { writeFolder } from '../write-folder.ts';
import { writeNewFile } from '../write-new-file.ts';

/** `export`: writes what the store knows of an organization, edits in workbooks included. */
export const work: CommandWork = (terminal, received, target = '') =>
  withProjection(terminal, received, async (projection) => {
    const { slug } = projection.organization.organization;
    const isWorkbook = /\.xlsx$/i.test(target);
    const written = isWorkbook
      ? await writeWorkbook(target, projection)
      : await writeFolder(target, folderOf(projection));
    if (!written.ok) return terminal.refuse(written.problems);
    const files = written.value;
    const left = isWorkbook ? ownSlugs(projection) : [];
    const answer = { organization: slug, folder: target, files, left, state: projection.state };
    return terminal.answer(exportedFolderAnswer, answer, () =>
      [
        ...(isWorkbook
          ? [`${target}: a sheet for each table`]
          : [`${target}: ${files.length} files`, ...files.map((name) => `  ${name}`)]),
        ...(left.length === 0
          ? []
          : [
              `A workbook does not contain the organization's own frameworks, crosswalks and views: ${left.join(', ')}. Export a folder to get them too.`,
            ]),
        'Loading it changes nothing until you edit it:',
        `  aims-crosswalk load ${target}`,
      ].join('\n'),
    );
  });

async function writeWorkbook(file: string, projection: Projection): Promise<Outcome<readonly string[]>> {
  const workbook = await workbookOf(projection);
  return workbook.ok ? writeNewFile(file, workbook.value) : workbook;
}

/** What the organization brought to the catalogue. */
function ownSlugs({ catalogue, organization }: Projection): readonly string[] {
  const { frameworks, crosswalks, views } = catalogue.records;
  return [...frameworks.values(), ...crosswalks.values(), ...views.values()]
    .filter(({ owner, retired }) => !retired && owner === organization.organization.slug)
    .map(({ slug }) => slug);
}
