import { folderOf } from '../../application/recorded-contents.ts';
import { exportedFolderAnswer } from '../answers/folder-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import { withProjection } from '../with-store.ts';
import { writeFolder } from '../write-folder.ts';

/** `export`: writes what the store knows of an organization as a folder, edits in workbooks included. */
export const work: CommandWork = (terminal, received, folder = '') =>
  withProjection(terminal, received, async (projection) => {
    const { slug } = projection.organization.organization;
    const written = await writeFolder(folder, folderOf(projection));
    if (!written.ok) return terminal.refuse(written.problems);
    const answer = { organization: slug, folder, files: written.value, state: projection.state };
    return terminal.answer(exportedFolderAnswer, answer, () =>
      [
        `${folder}: ${written.value.length} files`,
        ...written.value.map((name) => `  ${name}`),
        `Loading the folder changes nothing until you edit it: aims-crosswalk load ${folder}`,
      ].join('\n'),
    );
  });
