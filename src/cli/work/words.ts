import { BUNDLED_CATALOGUE } from '../../application/application.ts';
import { catalogueWords } from '../../catalogue/catalogue-words.ts';
import { readCatalogue } from '../../catalogue/read-catalogue.ts';
import { holdsStore } from '../../graph/sqlite/database-file.ts';
import { GLOSSARY, titleOfSet } from '../../model/glossary/glossary.ts';
import { type ListedSet, listedSet } from '../../model/glossary/listed-set.ts';
import { KnownNames } from '../../model/known-names.ts';
import { inOption } from '../../problems/problem.ts';
import { wordsAnswer } from '../answers/words-answer.ts';
import type { CommandWork } from '../command-runner.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { storeFlags } from '../question-flags.ts';
import { formatTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { withConfig, withStore } from '../with-store.ts';
import { wordsPage } from '../words-page.ts';
import { wrap, wrapIndented } from '../wrap.ts';

const OWN: readonly ListedSet[] = GLOSSARY.map(listedSet);

/** `words`: what words mean. A set of the product itself is explained without a catalogue. Problem: `UNKNOWN_WORD`. */
export const work: CommandWork = async (terminal, options, ...operands) => {
  const name = operands.join(' ');
  const own = options.markdown === true ? [] : setsNamed(OWN, name);
  if (own.length > 0) return tell(terminal, own);
  return withCatalogueWords(terminal, options, (fromCatalogue) => {
    const all = [...OWN, ...fromCatalogue];
    if (options.markdown === true) {
      terminal.line(wordsPage(all).trimEnd());
      return EXIT.done;
    }
    if (name === '') return terminal.answer(wordsAnswer, { sets: all }, () => formatSets(all));
    const named = setsNamed(fromCatalogue, name);
    const found = named.length > 0 ? named : setsWithWord(all, name);
    if (found.length > 0) return tell(terminal, found);
    const words = all.flatMap((set) => [set.name, ...set.words.map(({ word }) => word)]);
    // A heading may be a status in small letters: one of the two is enough.
    const known = new KnownNames(new Map(words.toReversed().map((word) => [folded(word), word])).values());
    const near = known.didYouMean(name) || ' The command `words` lists the sets.';
    const sentence = `There is no word and no set of words ${JSON.stringify(name)}.${near}`;
    return terminal.refuse([inOption('<set>', 'UNKNOWN_WORD', sentence)]);
  });
};

/** The sets of a name, in the singular or plural, or as the GraphQL schema names it. */
function setsNamed(sets: readonly ListedSet[], name: string): readonly ListedSet[] {
  const asked = folded(name);
  const names = [asked, `${asked}s`, `${asked}es`];
  return sets.filter((set) => names.includes(folded(set.name)) || set.enumName === name);
}

/** Every set that has a word, with this word alone. */
function setsWithWord(sets: readonly ListedSet[], name: string): readonly ListedSet[] {
  const asked = folded(name);
  return sets.flatMap((set) => {
    const words = set.words.filter(({ word }) => folded(word) === asked || word.endsWith(`:${name}`));
    return words.length === 0 ? [] : [{ ...set, words }];
  });
}

/** `COVERED_BY_CROSSWALK`, `covered by crosswalk` and `CoveredByCrosswalk` are one word. */
function folded(word: string): string {
  return word.toLowerCase().replaceAll(/[-_\s]/g, '');
}

function withCatalogueWords(
  terminal: Terminal,
  options: Readonly<Record<string, unknown>>,
  tellWith: (words: readonly ListedSet[]) => ExitCode,
): Promise<ExitCode> {
  const flags = storeFlags.parse(options);
  const ofFolder = async (folder: string): Promise<ExitCode> => {
    const read = await readCatalogue(folder);
    if (!read.ok) return terminal.refuse(read.problems);
    return tellWith(catalogueWords(read.value.frameworks, read.value.recordKinds));
  };
  if (typeof options.catalogue === 'string') return ofFolder(options.catalogue);
  return withConfig(terminal, flags, ({ store }) => {
    if (store.kind === 'embedded' && !holdsStore(store.directory)) return ofFolder(BUNDLED_CATALOGUE);
    return withStore(terminal, flags, async (application) => {
      const { index } = application.projections.catalogue();
      const frameworks = index.frameworks.map(({ framework }) => framework);
      return tellWith(catalogueWords(frameworks, [...index.records.recordKinds.values()]));
    });
  });
}

function tell(terminal: Terminal, sets: readonly ListedSet[]): ExitCode {
  const { width } = terminal.layout;
  return terminal.answer(wordsAnswer, { sets: [...sets] }, () =>
    sets.map((set) => formatSet(set, width)).join('\n\n'),
  );
}

function formatSet(set: ListedSet, width: number): string {
  return [
    ...wrap(`${titleOfSet(set)}: ${set.about}`, width),
    ...set.words.flatMap(({ word, meaning, example }) => [
      '',
      word,
      ...wrapIndented(meaning, width, 2),
      ...(example === null ? [] : wrapIndented(`Example: ${example}`, width, 2)),
    ]),
  ].join('\n');
}

function formatSets(sets: readonly ListedSet[]): string {
  const rows = sets.map((set) => [set.name, set.words.length, set.about]);
  return [
    'Name a set or a word to have it explained: words statuses, words LAPSED',
    '',
    formatTable(['Set', 'Words', 'What it is about'], rows),
  ].join('\n');
}
