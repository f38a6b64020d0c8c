import { stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { z } from 'zod';
import { KnownNames } from '../model/known-names.ts';
import { wordKey } from '../model/name-key.ts';
import type { ProblemCode } from '../problems/codes.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import type { Columns } from './columns.ts';
import { readCsvTable } from './csv-table.ts';
import { errorCode } from './error-code.ts';
import { FOLDER_LIMITS, type FolderLimits, LARGEST_YAML } from './folder-limits.ts';
import { type FolderEntry, listFolder } from './list-folder.ts';
import { type Position, WHOLE } from './position.ts';
import { RowBudget } from './row-budget.ts';
import { openTableFile, type TableFile } from './table-file.ts';
import type { TableRow } from './table-row.ts';
import { fileSite } from './table-site.ts';
import type { KeyedFile, TableSource } from './table-source.ts';
import { readYamlFile } from './yaml-file.ts';

/** One folder being read. All paths are relative to it; problems name them relative to the folder first opened. */
export class FolderReader implements TableSource {
  readonly problems: ProblemList;
  readonly #root: string;
  readonly #prefix: string;
  readonly #entries: ReadonlyMap<string, FolderEntry>;
  readonly #budget: RowBudget;
  readonly #asked = new Set<string>();

  private constructor(
    root: string,
    prefix: string,
    entries: ReadonlyMap<string, FolderEntry>,
    problems: ProblemList,
    budget: RowBudget,
  ) {
    this.#root = root;
    this.#prefix = prefix;
    this.#entries = entries;
    this.problems = problems;
    this.#budget = budget;
  }

  /** Lists a folder. Null, with problems noted, where it is not a folder or is too large. */
  static async open(
    root: string,
    problems: ProblemList,
    limits: FolderLimits = FOLDER_LIMITS,
  ): Promise<FolderReader | null> {
    try {
      if (!(await stat(root)).isDirectory()) {
        problems.add('.', WHOLE, 'NO_SUCH_FOLDER', `${root} is a file. Name a folder.`);
        return null;
      }
      const entries = await listFolder(root, problems, limits.entries);
      if (entries === null) {
        const sentence = `The folder has more than ${limits.entries} files and folders. Name the folder that has the tables, and keep other files elsewhere.`;
        problems.add('.', WHOLE, 'FOLDER_TOO_LARGE', sentence);
        return null;
      }
      const bytes = entries.reduce((sum, entry) => sum + entry.size, 0);
      if (bytes > limits.bytes) {
        const sentence = `The files of the folder have ${bytes} bytes together. At most ${limits.bytes} are allowed.`;
        problems.add('.', WHOLE, 'FOLDER_TOO_LARGE', sentence);
        return null;
      }
      const byPath = new Map(entries.map((entry) => [entry.path, entry]));
      return new FolderReader(root, '', byPath, problems, new RowBudget(limits.rows));
    } catch (error) {
      problems.add('.', WHOLE, 'NO_SUCH_FOLDER', `The folder ${root} cannot be read (${errorCode(error)}).`);
      return null;
    }
  }

  /** A folder inside this one, read as a folder of its own. */
  inside(folder: string): FolderReader {
    const entries = [...this.#entries.values()]
      .filter((entry) => entry.path.startsWith(`${folder}/`))
      .map((entry) => ({ ...entry, path: entry.path.slice(folder.length + 1) }));
    for (const entry of entries) this.#asked.add(`${folder}/${entry.path}`);
    return new FolderReader(
      join(this.#root, folder),
      `${this.#prefix}${folder}/`,
      new Map(entries.map((entry) => [entry.path, entry])),
      this.problems,
      this.#budget,
    );
  }

  called(path: string): string {
    return path;
  }

  hasFile(path: string): boolean {
    return this.#entries.get(path)?.isFolder === false;
  }

  isThere(path: string): boolean {
    return this.#entries.has(path);
  }

  hasFolder(path: string): boolean {
    return this.#entries.get(path)?.isFolder === true;
  }

  /** Names of the folders, or files, right inside a folder, sorted; the empty text is this folder. */
  names(folder: string, kind: 'folders' | 'files'): readonly string[] {
    const beginning = folder === '' ? '' : `${folder}/`;
    return [...this.#entries.values()]
      .filter((entry) => entry.isFolder === (kind === 'folders') && entry.path.startsWith(beginning))
      .map((entry) => entry.path.slice(beginning.length))
      .filter((name) => !name.includes('/'));
  }

  refuse(file: string, position: Position | null, code: ProblemCode, sentence: string): void {
    const path = file === '.' && this.#prefix !== '' ? this.#prefix.slice(0, -1) : this.#prefix + file;
    this.problems.add(path, position, code, sentence);
  }

  /**
   * Notes it where a file that must be there is not. Of a folder in its place, reading it tells; of a file that may be
   * meant, that it is not known.
   */
  require(path: string, known: readonly string[]): boolean {
    if (!this.#entries.has(path) && this.misnamed(path, known) === null)
      this.refuse(path, WHOLE, 'MISSING_FILE', 'This required file is missing.');
    return this.hasFile(path);
  }

  /** Reads a table row by row; an absent one has no rows. False where it could not be read, so that none is known. */
  async table<R extends string, O extends string>(
    path: string,
    format: Columns<R, O>,
    onRow: (row: TableRow<R, O>) => void,
  ): Promise<boolean> {
    this.#asked.add(path);
    const entry = this.#entries.get(path);
    if (entry === undefined) return true;
    if (entry.isFolder) return this.#refuseFolder(path);
    if (this.#budget.isSpent || this.problems.isFull) return false;
    let isUsable = false;
    const isRead = await this.#guarded(path, async () => {
      const file = await this.#open(path);
      if (file === null) return;
      const { problems } = this;
      const task = { site: fileSite(this.#prefix + path), format, problems, budget: this.#budget, onRow };
      isUsable = await readCsvTable(file, task);
    });
    return isRead && isUsable;
  }

  /** Reads a YAML file; null where it is absent. */
  async yaml<T extends z.ZodType>(path: string, schema: T): Promise<KeyedFile<T> | null> {
    this.#asked.add(path);
    const entry = this.#entries.get(path);
    if (entry === undefined) return null;
    if (entry.isFolder) {
      this.#refuseFolder(path);
      return null;
    }
    if (entry.size > LARGEST_YAML) {
      const sentence = `This file has ${entry.size} bytes. A YAML file has at most ${LARGEST_YAML}.`;
      this.refuse(path, WHOLE, 'FILE_TOO_LARGE', sentence);
      return null;
    }
    const read: { file: KeyedFile<T> | null } = { file: null };
    await this.#guarded(path, async () => {
      read.file = await readYamlFile(join(this.#root, path), this.#prefix + path, schema, this.problems);
    });
    return read.file;
  }

  misnamed(missing: string, known: readonly string[]): string | null {
    const folder = posix.dirname(missing);
    const wanted = new KnownNames([posix.basename(missing)], wordKey);
    const strangers = this.names(folder === '.' ? '' : folder, 'files').filter(
      (name) => !known.includes(name),
    );
    return strangers.find((name) => wanted.nearest(name).length > 0) ?? null;
  }

  refuseUnknownFiles(known: readonly string[]): void {
    // Of its own for each folder, and not for each file: the names search for so many files only.
    const missing = new Map<string, KnownNames>();
    for (const { path, isFolder } of this.#entries.values()) {
      if (isFolder || this.#asked.has(path)) continue;
      const folder = posix.dirname(path);
      const names =
        missing.get(folder) ??
        new KnownNames(
          known.filter((name) => !this.hasFile(posix.join(folder, name))),
          wordKey,
        );
      missing.set(folder, names);
      const meant =
        names.nearest(posix.basename(path)).length > 0 ? names.didYouMean(posix.basename(path)) : '';
      const sentence = `This file is not part of the format.${meant === '' ? ' Check its name and folder.' : meant}`;
      this.refuse(path, WHOLE, 'UNKNOWN_FILE', sentence);
    }
  }

  #refuseFolder(path: string): false {
    this.refuse(path, WHOLE, 'UNREADABLE_FILE', 'This is a folder. Put a file of this name in its place.');
    return false;
  }

  #open(path: string): Promise<TableFile | null> {
    return openTableFile(join(this.#root, path), this.#prefix + path, this.problems);
  }

  async #guarded(path: string, read: () => Promise<void>): Promise<boolean> {
    try {
      await read();
      return true;
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error;
      this.refuse(path, WHOLE, 'UNREADABLE_FILE', `This file cannot be read (${errorCode(error)}).`);
      return false;
    }
  }
}
