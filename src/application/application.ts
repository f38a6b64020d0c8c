import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import { factsOfCatalogue, factsOfOrganization } from '../coverage/projection/facts-of-records.ts';
import type { WrittenReport } from '../excel/make-report.ts';
import { readWorkbookBytes } from '../excel/parsing/read-workbook-bytes.ts';
import { readTableSheets } from '../excel/parsing/table-sheets.ts';
import { openStore } from '../graph/open-store.ts';
import { SnapshotFolder } from '../graph/snapshot-folder.ts';
import type { Store } from '../graph/store.ts';
import type { ToldOfMigration } from '../graph/store-format.ts';
import { CATALOGUE_LEDGER } from '../ledger/change.ts';
import type { Fact } from '../ledger/fact.ts';
import type { CatalogueContents, OrganizationContents } from '../ledger/records/contents.ts';
import type { Author } from '../operations/author.ts';
import type { Operation, Request } from '../operations/operation.ts';
import { perform } from '../operations/perform.ts';
import type { PerformContext } from '../operations/perform-context.ts';
import type { Asking } from '../operations/planned-load.ts';
import type { Upgrade } from '../operations/upgrade-framework.ts';
import { ORGANIZATION_FILES } from '../organization/organization-files.ts';
import {
  type OrganizationReading,
  type RowLines,
  readOrganization,
  readOrganizationSheets,
} from '../organization/read-organization.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import { type CatalogueLookup, catalogueLookup, EMPTY_LOOKUP } from '../parsing/catalogue-lookup.ts';
import { folderKind } from '../parsing/folder-kind.ts';
import { isRead } from '../parsing/workbook-reader.ts';
import type { NoteList } from '../problems/note-list.ts';
import { inFile, type Outcome, type Problem, refused } from '../problems/problem.ts';
import { openReplica, type Replica, type ReplicaOptions } from '../replica/replica.ts';
import type { StoreAddress } from '../store-address.ts';
import { effectOfUpgrade } from './effect-of-upgrade.ts';
import { KnownProjections } from './known-projections.ts';
import { type LoadedTexts, loadTexts } from './load-texts.ts';
import { type LoadOptions, type LoadResult, loadBundledContents, loadContents } from './loaded-folders.ts';
import { type LoadedReport, loadEditedReport, type ReportLoad } from './loaded-reports.ts';
import { performContext } from './perform-context.ts';
import { Projections, unfinishedLoads } from './projections.ts';
import { type RebaseQuestion, rebaseReport } from './rebase-report.ts';
import { catalogueContents, presentContents } from './recorded-contents.ts';
import type { StatusEffect } from './status-effect.ts';

/** The folders that come with the product. */
export const BUNDLED_CATALOGUE = join(PACKAGE_ROOT, 'crosswalks');
export const SEED = join(PACKAGE_ROOT, 'seed');

export interface ApplicationOptions {
  readonly told?: ToldOfMigration;
  /**
   * The folder in which the records of large ledgers are kept; null: they are read from the store. Somebody must look
   * after the snapshots: see {@link ReplicaUpkeep}.
   */
  readonly snapshots?: string | null;
  /** About how many bytes the records of organizations may take; absent: as many as they need. */
  readonly memory?: number;
}

/** One open store with everything that can be asked of it and done to it. */
export class Application {
  readonly store: Store;
  readonly replica: Replica;
  readonly projections: Projections;
  /** What was known earlier. */
  readonly known: KnownProjections;
  readonly #context: PerformContext;

  private constructor(store: Store, replica: Replica) {
    this.store = store;
    this.replica = replica;
    this.projections = new Projections(replica);
    this.known = new KnownProjections(store, replica);
    this.#context = performContext(store, replica, this.projections);
    replica.whenRemoved(() => this.known.forget());
  }

  /** Opens a store and fills the catalogue. Rejects with a StoreError. */
  static async open(address: StoreAddress, options: ApplicationOptions = {}): Promise<Application> {
    const store = await openStore(address, options.told);
    const { snapshots = null } = options;
    try {
      return await Application.of(store, {
        ...(snapshots === null ? {} : { snapshots: { shelf: new SnapshotFolder(snapshots) } }),
        ...(options.memory === undefined ? {} : { memory: options.memory }),
      });
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  /** The same of a store that is open already. Rejects with a StoreError, and leaves the store open. */
  static async of(store: Store, options: ReplicaOptions = {}): Promise<Application> {
    return new Application(store, await openReplica(store, options));
  }

  /** Reads a folder whole and loads it, or refuses it with all its problems and writes nothing. */
  async loadFolder(folder: string, options: LoadOptions): Promise<Outcome<LoadResult>> {
    const read = await readFolder(folder, this.catalogueLookup(), options.notes);
    if (!read.ok) return read;
    const loaded = await loadContents(this.#context, read.value, options);
    this.projections.forget();
    return loaded;
  }

  /**
   * Loads what comes with the product: slugs of the catalogue that are absent, unfinished or from an older version;
   * the seed where the store holds no organization, or its own load is unfinished.
   */
  async loadBundled(
    folders: { readonly catalogue: string; readonly seed: string | null },
    options: LoadOptions,
  ): Promise<Outcome<LoadResult>> {
    const catalogue = await readCatalogue(folders.catalogue, { known: EMPTY_LOOKUP, owner: null });
    if (!catalogue.ok) return catalogue;
    const bundled = await loadBundledContents(this.#context, catalogue.value, options);
    if (!bundled.ok || folders.seed === null) return bundled;
    if (!(await this.#needsSeed(folders.seed))) return bundled;
    const seed = await this.loadFolder(folders.seed, options);
    if (!seed.ok) return seed;
    this.projections.forget();
    return {
      ok: true,
      value: {
        ...seed.value,
        loads: [...bundled.value.loads, ...seed.value.loads],
        left: bundled.value.left,
        editions: bundled.value.editions,
      },
    };
  }

  /** Does what somebody asks: see {@link perform}. */
  perform<I, R>(operation: Operation<I, R, PerformContext>, request: Request<I>): Promise<Outcome<R>> {
    return perform(this.#context, operation, request);
  }

  /** Keeps the text of provisions for one organization. */
  loadText(
    text: { readonly organization: string; readonly framework: string; readonly file: string },
    author: Author,
    notes?: NoteList,
  ): Promise<Outcome<LoadedTexts>> {
    return loadTexts(this.#context, text, { author }, notes);
  }

  /** Loads an edited workbook back. */
  async loadReport(
    file: string,
    options: Pick<LoadOptions, 'author' | 'at' | 'dryRun' | 'lifted'> & Pick<ReportLoad, 'takeClean'>,
  ): Promise<Outcome<LoadedReport>> {
    const bytes = await readWorkbookBytes(file);
    if (!bytes.ok) return bytes;
    const { dryRun, takeClean } = options;
    return loadEditedReport(this.#context, { bytes: bytes.value, dryRun, takeClean }, options);
  }

  /** Exports an edited workbook again, with the edits in it that wait to be loaded: see {@link rebaseReport}. */
  async rebaseReport(
    file: string,
    question: Omit<RebaseQuestion, 'bytes'>,
    open: () => Writable,
  ): Promise<Outcome<WrittenReport>> {
    const bytes = await readWorkbookBytes(file);
    return bytes.ok ? rebaseReport(this.#context, { ...question, bytes: bytes.value }, open) : bytes;
  }

  /** The statuses that an upgrade would change: see {@link effectOfUpgrade}. */
  effectOfUpgrade(
    organization: string,
    upgrade: Upgrade,
    asking: Asking,
  ): Promise<Outcome<StatusEffect | null>> {
    return effectOfUpgrade(this.#context, organization, upgrade, asking);
  }

  /** Everything that the projection holds of a ledger, brought up to date. */
  async projectedFacts(ledger: string): Promise<Iterable<Fact>> {
    await this.replica.refresh();
    if (ledger === CATALOGUE_LEDGER) return factsOfCatalogue(this.replica.catalogue.records);
    return factsOfOrganization((await this.replica.open(ledger)).records);
  }

  /** What the store's catalogue knows, for reading folders against it. */
  catalogueLookup(): CatalogueLookup {
    return catalogueLookup(presentContents(catalogueContents(this.replica.catalogue.records)));
  }

  async close(): Promise<void> {
    this.replica.stop();
    await this.store.close();
  }

  async #needsSeed(folder: string): Promise<boolean> {
    const { organizations } = this.replica;
    // Somebody who removed the organizations of a store does not want the invented one.
    const { removedOrganizations } = this.replica.catalogue.records;
    if (organizations.length === 0) return removedOrganizations.size === 0;
    const unfinished = organizations.filter((slug) =>
      unfinishedLoads(this.replica.head(slug)).includes(slug),
    );
    if (unfinished.length === 0) return false;
    const seed = await readFolder(folder, this.catalogueLookup());
    return seed.ok && unfinished.includes(seed.value.organization?.organization.slug ?? '');
  }
}

/** What a folder says, whichever kind it is. */
export interface ReadFolder {
  readonly catalogue: CatalogueContents | null;
  readonly organization: OrganizationContents | null;
  /** By file the line of each record of the organization; empty for a catalogue. */
  readonly lines: RowLines;
}

/** Reads a catalogue or an organization folder against what is known; all problems at once. */
export async function readFolder(
  folder: string,
  known: CatalogueLookup,
  notes?: NoteList,
): Promise<Outcome<ReadFolder>> {
  const options = { known, ...(notes === undefined ? {} : { notes }) };
  if (await isWorkbook(folder)) return readWorkbook(folder, options);
  const kind = await folderKind(folder);
  if (kind === 'organization') {
    const read = await readOrganization(folder, options);
    if (!read.ok) return read;
    const { contents, catalogue, lines } = read.value;
    return { ok: true, value: { catalogue, organization: contents, lines } };
  }
  if (kind === 'catalogue') {
    const read = await readCatalogue(folder, options);
    return read.ok
      ? { ok: true, value: { catalogue: read.value, organization: null, lines: new Map() } }
      : read;
  }
  return refused(await noFolder(folder));
}

/** An organization in one workbook: a file whose name ends so. What is in it is seen when it is read. */
async function isWorkbook(path: string): Promise<boolean> {
  if (!/\.xls[xm]?$/i.test(path)) return false;
  return (await stat(path).catch(() => null))?.isFile() === true;
}

async function readWorkbook(path: string, options: OrganizationReading): Promise<Outcome<ReadFolder>> {
  const bytes = await readWorkbookBytes(path);
  if (!bytes.ok) return bytes;
  const sheets = await readTableSheets(bytes.value, isRead(ORGANIZATION_FILES));
  if (!sheets.ok) return sheets;
  const read = await readOrganizationSheets(sheets.value, options);
  if (!read.ok) return read;
  return { ok: true, value: { catalogue: null, organization: read.value.contents, lines: read.value.lines } };
}

async function noFolder(folder: string): Promise<Problem> {
  const found = await stat(folder).catch(() => null);
  if (found === null) return inFile('.', 'NO_SUCH_FOLDER', `There is no folder ${folder}.`);
  if (!found.isDirectory())
    return inFile(
      '.',
      'NO_SUCH_FOLDER',
      `${folder} is a file, but neither a folder nor an XLSX workbook. Name one of these.`,
    );
  const sentence = `${folder} is neither an organization nor a catalogue. An organization has a file organization.yaml, and a catalogue a folder frameworks or mappings.`;
  return inFile('.', 'WRONG_FOLDER', sentence);
}
