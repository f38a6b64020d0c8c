import { BUNDLED_CATALOGUE } from '../../application/application.ts';
import { readCatalogue } from '../../catalogue/read-catalogue.ts';
import { initFolder } from '../../organization/init-folder.ts';
import { initAnswer } from '../answers/folder-answers.ts';
import type { CommandWork } from '../command-runner.ts';

/** `init`: writes a folder with which an organization can begin. */
export const work: CommandWork = async (terminal, options, folder = '') => {
  const catalogue = await readCatalogue(
    typeof options.catalogue === 'string' ? options.catalogue : BUNDLED_CATALOGUE,
  );
  if (!catalogue.ok) return terminal.refuse(catalogue.problems);
  const written = await initFolder(folder, catalogue.value);
  if (!written.ok) return terminal.refuse(written.problems);
  return terminal.answer(initAnswer, { folder, files: written.value }, () =>
    [
      `${folder}: ${written.value.length} files`,
      ...written.value.map((name) => `  ${name}`),
      `Next: aims-crosswalk check ${folder}`,
    ].join('\n'),
  );
};
