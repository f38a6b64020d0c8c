import type { CatalogueContents } from '../ledger/records/contents.ts';
import { findCycles } from '../model/cycles.ts';
import { type CatalogueLookup, EMPTY_LOOKUP } from '../parsing/catalogue-lookup.ts';
import type { FolderLimits } from '../parsing/folder-limits.ts';
import { FolderReader } from '../parsing/folder-reader.ts';
import { WHOLE } from '../parsing/position.ts';
import { Refusal } from '../parsing/rule.ts';
import { slug } from '../parsing/text-rules.ts';
import type { NoteList } from '../problems/note-list.ts';
import type { Outcome } from '../problems/problem.ts';
import { ProblemList } from '../problems/problem-list.ts';
import { CatalogueDraft } from './catalogue-draft.ts';
import { CATALOGUE_FILES } from './catalogue-files.ts';
import { checkCrosswalks, type ReadCrosswalk, readCrosswalk } from './read-crosswalk.ts';
import { checkFrameworks, type ReadFramework, readFramework } from './read-framework.ts';
import { readRecordKinds } from './read-record-kinds.ts';
import { readView } from './read-view.ts';
import { checkReplacedProvisions } from './replaced-provisions.ts';

/** What a catalogue folder is read against. */
export interface CatalogueReading {
  /** What exists already elsewhere; the folder's own records come before it. */
  readonly known?: CatalogueLookup;
  /** The organization that brings the catalogue; absent or null: it is bundled. */
  readonly owner?: string | null;
  readonly limits?: FolderLimits;
  /** Gets notes on how files were read. */
  readonly notes?: NoteList;
}

/**
 * Reads a folder with `frameworks/` or `mappings/` whole, in file order (folders by name), or refuses it with all its
 * problems, sorted. The codes are those of `PROBLEM_CODES`; only what is not a fault of the folder is thrown.
 */
export async function readCatalogue(
  folder: string,
  options: CatalogueReading = {},
): Promise<Outcome<CatalogueContents>> {
  const problems = new ProblemList(options.notes);
  const reader = await FolderReader.open(folder, problems, options.limits);
  const contents =
    reader === null
      ? NOTHING
      : await readCatalogueFrom(reader, options.known ?? EMPTY_LOOKUP, options.owner ?? null);
  return problems.outcome(contents);
}

/** Reads a catalogue from a folder that is open already; the problems are its reader's. */
export async function readCatalogueFrom(
  reader: FolderReader,
  known: CatalogueLookup,
  owner: string | null,
): Promise<CatalogueContents> {
  if (!reader.hasFolder('frameworks') && !reader.hasFolder('mappings')) {
    reader.refuse(
      '.',
      WHOLE,
      'WRONG_FOLDER',
      'A catalogue has a folder frameworks or a folder mappings. This folder has neither.',
    );
  }
  const draft = new CatalogueDraft(reader, owner, known);
  const recordKinds = await readRecordKinds(draft);
  const read: ReadFramework[] = [];
  for (const name of slugFolders(reader, 'frameworks')) {
    const framework = await readFramework(draft, name);
    if (framework !== null) read.push(framework);
  }
  const frameworks = checkReplacedProvisions(draft, checkFrameworks(draft, read));
  refuseSuccessionCycles(frameworks);
  const readCrosswalks: ReadCrosswalk[] = [];
  const crosswalkFolders = slugFolders(reader, 'mappings');
  for (const name of crosswalkFolders) {
    const crosswalk = await readCrosswalk(draft, name);
    if (crosswalk !== null) readCrosswalks.push(crosswalk);
  }
  const crosswalks = checkCrosswalks(draft, readCrosswalks, crosswalkFolders);
  const views = [];
  for (const name of reader.names('views', 'files')) {
    const view = name.endsWith('.yaml') ? await readView(draft, name.slice(0, -'.yaml'.length)) : null;
    if (view !== null) views.push(view);
  }
  reader.refuseUnknownFiles(CATALOGUE_FILES);
  return {
    frameworks: frameworks.map(({ framework }) => framework),
    provisions: frameworks.flatMap(({ provisions }) => provisions),
    crosswalks: crosswalks.map(({ crosswalk }) => crosswalk),
    mappings: crosswalks.flatMap(({ mappings }) => mappings),
    gaps: crosswalks.flatMap(({ gaps }) => gaps),
    recordKinds,
    views,
  };
}

const NOTHING: CatalogueContents = {
  frameworks: [],
  provisions: [],
  crosswalks: [],
  mappings: [],
  gaps: [],
  recordKinds: [],
  views: [],
};

/** The folders whose names are slugs; others are refused. */
function slugFolders(reader: FolderReader, parent: string): readonly string[] {
  return reader.names(parent, 'folders').filter((name) => {
    const read = slug.read(name);
    if (!(read instanceof Refusal)) return true;
    reader.refuse(`${parent}/${name}`, WHOLE, read.code, read.sentence);
    return false;
  });
}

function refuseSuccessionCycles(frameworks: readonly ReadFramework[]): void {
  const successor = new Map<string, string>();
  for (const { framework } of frameworks) {
    if (framework.supersededBy !== null) successor.set(framework.slug, framework.supersededBy);
  }
  const cyclic = new Set(findCycles(successor));
  for (const { framework, document } of frameworks) {
    if (!cyclic.has(framework.slug)) continue;
    document.refuse(
      ['superseded_by'],
      'CYCLE',
      `${JSON.stringify(framework.slug)} cannot be superseded by itself.`,
    );
  }
}
