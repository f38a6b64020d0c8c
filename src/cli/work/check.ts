import { BUNDLED_CATALOGUE, readFolder } from '../../application/application.ts';
import { findDoubtfulRows } from '../../catalogue/doubtful-rows.ts';
import { readCatalogue } from '../../catalogue/read-catalogue.ts';
import { holdsStore } from '../../graph/sqlite/database-file.ts';
import { type CatalogueLookup, catalogueLookup, EMPTY_LOOKUP } from '../../parsing/catalogue-lookup.ts';
import { folderKind } from '../../parsing/folder-kind.ts';
import type { Outcome } from '../../problems/problem.ts';
import { checkAnswer } from '../answers/folder-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import type { ExitCode } from '../exit-code.ts';
import { storeFlags } from '../question-flags.ts';
import { withConfig, withStore } from '../with-store.ts';

const NO_PROBLEMS = { problems: [], count: 0 };

/**
 * `check`: reads a folder and names every problem. For a folder without problems it prints what a reviewer should
 * doubt. Writes nothing.
 */
export const work: CommandWork = async (terminal, options, folder = '') => {
  const tell = async (known: Outcome<CatalogueLookup>): Promise<ExitCode> => {
    if (!known.ok) return terminal.refuse(known.problems);
    const read = await readFolder(folder, known.value, terminal.noted);
    if (!read.ok) return terminal.refuse(read.problems);
    const { catalogue } = read.value;
    const doubts = catalogue === null ? [] : findDoubtfulRows(catalogue, known.value);
    const answer = { folder, ...NO_PROBLEMS, notes: terminal.toldNotes, doubts };
    return terminal.answer(checkAnswer, answer, () => {
      for (const { code, sentence } of doubts) terminal.note(`note: ${code} ${sentence}`);
      return `${folder}: no problems`;
    });
  };
  if (typeof options.catalogue === 'string') return tell(await lookupIn(options.catalogue));
  const flags = storeFlags.parse(options);
  return withConfig(terminal, flags, async ({ store }) => {
    if (store.kind === 'neo4j' || holdsStore(store.directory))
      return withStore(terminal, flags, async (application) =>
        tell({ ok: true, value: application.catalogueLookup() }),
      );
    const isCatalogue = (await folderKind(folder)) === 'catalogue';
    return tell(isCatalogue ? { ok: true, value: EMPTY_LOOKUP } : await lookupIn(BUNDLED_CATALOGUE));
  });
};

async function lookupIn(catalogue: string): Promise<Outcome<CatalogueLookup>> {
  const read = await readCatalogue(catalogue);
  return read.ok ? { ok: true, value: catalogueLookup(read.value) } : read;
}
