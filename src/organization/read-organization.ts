import { readCatalogueFrom } from '../catalogue/read-catalogue.ts';
import type { CatalogueContents, OrganizationContents } from '../ledger/records/contents.ts';
import type { Organization } from '../model/organization.ts';
import { quoted } from '../model/quoted.ts';
import { type CatalogueLookup, catalogueLookup } from '../parsing/catalogue-lookup.ts';
import type { FolderLimits } from '../parsing/folder-limits.ts';
import { FolderReader } from '../parsing/folder-reader.ts';
import { WHOLE } from '../parsing/position.ts';
import type { TableSheet } from '../parsing/table-sheet.ts';
import type { KeyedFile, TableSource } from '../parsing/table-source.ts';
import { WorkbookReader } from '../parsing/workbook-reader.ts';
import type { NoteList } from '../problems/note-list.ts';
import type { Outcome } from '../problems/problem.ts';
import { ProblemList } from '../problems/problem-list.ts';
import { readActions } from './actions-table.ts';
import { readAnswers } from './answers-table.ts';
import { readControls } from './controls-table.ts';
import { readDecisions } from './decisions-table.ts';
import { refuseManyTakeovers } from './evidence-renewals.ts';
import { readEvidence } from './evidence-table.ts';
import { readAddresses, readDemonstrates, readSupports } from './link-tables.ts';
import { OrganizationDraft } from './organization-draft.ts';
import { ORGANIZATION_FILES } from './organization-files.ts';
import { ORGANIZATION_KEYS, organizationFormat } from './organization-format.ts';
import { readRowReviews } from './row-reviews-table.ts';
import { readSuppliers } from './suppliers-table.ts';
import { readSystems } from './systems-table.ts';

/** What an organization folder says. */
export interface OrganizationFolder {
  readonly contents: OrganizationContents;
  /** Its own frameworks and mappings, each with the organization as owner; null where the folder has none. */
  readonly catalogue: CatalogueContents | null;
  /** By file, the line of each record of `contents`, in the same order. */
  readonly lines: RowLines;
}

/** By file of a folder, the line of each of its rows; in a workbook the row of the sheet. */
export type RowLines = ReadonlyMap<string, readonly number[]>;

/** What an organization folder is read against. */
export interface OrganizationReading {
  /** The catalogue that its refs are found in; the folder's own `catalogue/` comes before it. */
  readonly known: CatalogueLookup;
  readonly limits?: FolderLimits;
  /** Gets notes on how files were read. */
  readonly notes?: NoteList;
}

/**
 * Reads a folder with `organization.yaml` whole, in file order, or refuses it with all its problems, sorted. The codes
 * are those of `PROBLEM_CODES`; only what is not a fault of the folder is thrown.
 */
export async function readOrganization(
  folder: string,
  options: OrganizationReading,
): Promise<Outcome<OrganizationFolder>> {
  const problems = new ProblemList(options.notes);
  const reader = await FolderReader.open(folder, problems, options.limits);
  const read = reader === null ? null : await readFrom(reader, options.known);
  // Without organization.yaml there is always a problem, so that the stand-in is never handed out.
  return problems.outcome(read ?? { contents: NOTHING, catalogue: null, lines: new Map() });
}

/**
 * Reads an organization from a workbook with a sheet for each file, by the rules of the folder. A workbook holds no
 * catalogue of its own.
 */
export async function readOrganizationSheets(
  sheets: { readonly sheets: readonly TableSheet[]; readonly others: readonly string[] },
  options: OrganizationReading,
): Promise<Outcome<OrganizationFolder>> {
  const problems = new ProblemList(options.notes);
  const reader = new WorkbookReader(
    sheets,
    { files: ORGANIZATION_FILES, keys: ORGANIZATION_KEYS },
    problems,
    options.limits,
  );
  if (!reader.hasFile('organization.yaml')) {
    const sentence =
      'This workbook has no sheet "organization", so it is not an organization. If it is a report that you edited, load it with `load-report`.';
    reader.refuse('.', WHOLE, 'WRONG_FOLDER', sentence);
    return problems.outcome({ contents: NOTHING, catalogue: null, lines: new Map() });
  }
  return problems.outcome(await readTables(reader, options.known, null));
}

async function readFrom(
  reader: FolderReader,
  elsewhere: CatalogueLookup,
): Promise<OrganizationFolder | null> {
  if (reader.hasFile('organization.yaml')) return readTables(reader, elsewhere, reader);
  const sentence = 'An organization has a file organization.yaml. This folder has none.';
  reader.refuse('.', WHOLE, 'WRONG_FOLDER', sentence);
  return null;
}

/** @param folder where a catalogue of its own can be; null: it is a workbook */
async function readTables(
  reader: TableSource,
  elsewhere: CatalogueLookup,
  folder: FolderReader | null,
): Promise<OrganizationFolder> {
  const file = await reader.yaml('organization.yaml', organizationFormat);
  const value = file?.value ?? null;
  const slug = value?.slug ?? '';
  const catalogue =
    folder?.hasFolder('catalogue') === true
      ? await readCatalogueFrom(folder.inside('catalogue'), elsewhere, slug)
      : null;
  const known = catalogue === null ? elsewhere : catalogueLookup(catalogue, elsewhere);
  const draft = new OrganizationDraft(reader, slug, known, unreadFrameworks(folder, catalogue));
  const organization: Organization = {
    slug,
    name: value?.name ?? '',
    ...exactScope(draft, file),
    document: value?.document === undefined ? null : documentControl(value.document),
    scopeStatement: value?.scope_statement ?? null,
    notes: value?.notes ?? null,
  };
  const suppliers = await readSuppliers(draft);
  const systems = await readSystems(draft);
  const controls = await readControls(draft);
  const evidence = await readEvidence(draft);
  const contents: OrganizationContents = {
    organization,
    systems,
    suppliers,
    controls,
    evidence,
    supports: await readSupports(draft),
    addresses: await readAddresses(draft),
    demonstrates: await readDemonstrates(draft),
    decisions: await readDecisions(draft),
    actions: await readActions(draft),
    answers: await readAnswers(draft),
    rowReviews: await readRowReviews(draft),
  };
  refuseManyTakeovers(draft, contents);
  draft.cutRefs.tell(reader.problems.notes);
  reader.refuseUnknownFiles(ORGANIZATION_FILES);
  return { contents, catalogue, lines: draft.lines };
}

function unreadFrameworks(
  folder: FolderReader | null,
  catalogue: CatalogueContents | null,
): ReadonlySet<string> {
  const unread = new Set(folder?.names('catalogue/frameworks', 'folders'));
  for (const { slug } of catalogue?.frameworks ?? []) unread.delete(slug);
  return unread;
}

type DocumentFields = NonNullable<Organization['document']>;

function documentControl(value: {
  readonly id: string | null;
  readonly classification: string | null;
  readonly owner: string | null;
  readonly approver: string | null;
  readonly review_date: string | null;
}): DocumentFields {
  const { review_date: reviewDate, ...rest } = value;
  return { ...rest, reviewDate };
}

/** The frameworks and crosswalks of organization.yaml, each by its exact slug. */
function exactScope(
  draft: OrganizationDraft,
  file: KeyedFile<typeof organizationFormat> | null,
): Pick<Organization, 'frameworks' | 'crosswalks'> {
  if (file === null || file.value === null) return { frameworks: [], crosswalks: [] };
  const isNamed = file.value.frameworks.length > 0 || file.value.crosswalks.length > 0;
  if (isNamed && !draft.hasFrameworks()) return { frameworks: [], crosswalks: [] };
  const { document, value } = file;
  const exact = (
    key: 'frameworks' | 'crosswalks',
    code: 'UNKNOWN_FRAMEWORK' | 'UNKNOWN_CROSSWALK',
    noun: string,
  ): readonly string[] => {
    const slugs = new Set<string>();
    for (const [index, text] of value[key].entries()) {
      const sentence = `There is no ${noun} ${quoted(text)}.`;
      const found = document.known([key, index], text, draft[key], code, sentence);
      if (found === null) continue;
      if (slugs.has(found))
        document.refuse([key, index], 'REPEATED_ITEM', `${quoted(found)} is in the list twice.`);
      slugs.add(found);
    }
    return [...slugs];
  };
  return {
    frameworks: exact('frameworks', 'UNKNOWN_FRAMEWORK', 'framework'),
    crosswalks: exact('crosswalks', 'UNKNOWN_CROSSWALK', 'crosswalk'),
  };
}

const NOTHING: OrganizationContents = {
  organization: {
    ...{ slug: '', name: '', frameworks: [], crosswalks: [] },
    ...{ document: null, scopeStatement: null, notes: null },
  },
  systems: [],
  suppliers: [],
  controls: [],
  evidence: [],
  supports: [],
  addresses: [],
  demonstrates: [],
  decisions: [],
  actions: [],
  answers: [],
  rowReviews: [],
};
