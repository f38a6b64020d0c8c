import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { BUNDLED_CATALOGUE, readFolder } from '../../application/application.ts';
import { indexOfFolder } from '../../application/index-of-folder.ts';
import { catalogueContents, presentContents } from '../../application/recorded-contents.ts';
import { withBundled } from '../../application/with-bundled.ts';
import { findDoubtfulRows } from '../../catalogue/doubtful-rows.ts';
import { readCatalogue } from '../../catalogue/read-catalogue.ts';
import { CatalogueRecords } from '../../coverage/projection/catalogue-records.ts';
import { type DoubtfulRecords, findDoubtfulRecords } from '../../coverage/questions/doubtful-records.ts';
import { holdsStore } from '../../graph/sqlite/database-file.ts';
import type { CatalogueContents } from '../../ledger/records/contents.ts';
import { today } from '../../model/day.ts';
import { DOUBT_WORDS } from '../../model/glossary/doubt-words.ts';
import { type CatalogueLookup, catalogueLookup } from '../../parsing/catalogue-lookup.ts';
import type { Outcome } from '../../problems/problem.ts';
import { checkAnswer } from '../answers/folder-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import type { ExitCode } from '../exit-code.ts';
import { storeFlags } from '../question-flags.ts';
import { someNames, toldDoubts } from '../told-doubts.ts';
import { withConfig, withStore } from '../with-store.ts';

/** Records that a sentence names of those in doubt for one reason. */
const IN_SENTENCE = 5;

const NO_PROBLEMS = { problems: [], count: 0 };
const checkFlags = storeFlags.extend({ catalogue: z.string().optional(), asOf: z.string().optional() });

/** The catalogue that a folder is read against. */
interface KnownCatalogue {
  readonly lookup: CatalogueLookup;
  readonly records: CatalogueRecords;
}

/**
 * `check`: reads a folder and names every problem. For a folder without problems it prints what a reviewer should
 * doubt. Writes nothing.
 */
export const work: CommandWork = async (terminal, options, folder = '') => {
  const { asOf = today(), catalogue: elsewhere, ...flags } = checkFlags.parse(options);
  const tell = async (known: Outcome<KnownCatalogue>): Promise<ExitCode> => {
    if (!known.ok) return terminal.refuse(known.problems);
    const { lookup, records } = known.value;
    const read = await readFolder(folder, lookup, terminal.noted);
    if (!read.ok) return terminal.refuse(read.problems);
    const { catalogue } = read.value;
    const index = indexOfFolder(records, read.value);
    const found = index === null ? null : findDoubtfulRecords(index, asOf);
    if (found?.ok === false) return terminal.refuse(found.problems);
    const doubts = [
      ...(catalogue === null ? [] : findDoubtfulRows(catalogue, lookup, index === null ? '' : 'catalogue/')),
      ...(found?.value.doubts ?? []).map(doubtOfTable),
    ];
    const answer = { folder, ...NO_PROBLEMS, notes: terminal.toldNotes, doubts };
    return terminal.answer(checkAnswer, answer, () => checkedInWords(folder, doubts));
  };
  if (elsewhere !== undefined) return tell(await catalogueIn(elsewhere));
  return withConfig(terminal, flags, async ({ store }) => {
    if (store.kind === 'neo4j' || holdsStore(store.directory))
      return withStore(terminal, flags, async (application) => {
        const held = catalogueContents(application.replica.catalogue.records);
        const bundled = (await holdsAllBundled(held)) ? null : await readCatalogue(BUNDLED_CATALOGUE);
        if (bundled?.ok === false) return terminal.refuse(bundled.problems);
        return tell({
          ok: true,
          value: known(presentContents(bundled === null ? held : withBundled(held, bundled.value))),
        });
      });
    return tell(await catalogueIn(BUNDLED_CATALOGUE));
  });
};

/** That a folder has no problems, and what somebody should look at again all the same. */
function checkedInWords(
  folder: string,
  doubts: readonly { readonly code: string; readonly sentence: string }[],
): string {
  if (doubts.length === 0) return `${folder}: no problems`;
  return [
    `${folder}: no problems. Somebody should look at this again:`,
    ...doubts.map(({ code, sentence }) => `\n${code} ${sentence}`),
  ].join('\n');
}

/** Whether a store holds a framework under every bundled slug, so that the bundled ones need not be read. */
async function holdsAllBundled({ frameworks }: CatalogueContents): Promise<boolean> {
  const held = new Set(frameworks.map(({ slug }) => slug));
  return (await readdir(join(BUNDLED_CATALOGUE, 'frameworks'))).every((slug) => held.has(slug));
}

async function catalogueIn(folder: string): Promise<Outcome<KnownCatalogue>> {
  const read = await readCatalogue(folder);
  return read.ok ? { ok: true, value: known(read.value) } : read;
}

function known(contents: CatalogueContents): KnownCatalogue {
  return { lookup: catalogueLookup(contents), records: CatalogueRecords.of(contents) };
}

/** The records of one table that are in doubt for one reason, in the shape of a doubtful row. */
function doubtOfTable(doubtful: DoubtfulRecords) {
  const { code, table, count, records } = toldDoubts(doubtful);
  const names = records.map(({ name }) => name);
  const file = `${table}.csv`;
  const rows = count === 1 ? '1 row' : `${count} rows`;
  const sentence = `${file}: ${rows}: ${someNames(names.slice(0, IN_SENTENCE), count)}. ${DOUBT_WORDS.words[code].meaning}`;
  return { file, crosswalk: null, code, count, records: names, sentence };
}
