import type { z } from 'zod';
import { KnownNames } from '../model/known-names.ts';
import { wordKey } from '../model/name-key.ts';
import { quoted } from '../model/quoted.ts';
import type { ProblemCode } from '../problems/codes.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import type { Columns } from './columns.ts';
import type { FolderLimits } from './folder-limits.ts';
import { FOLDER_LIMITS } from './folder-limits.ts';
import { HELP_SHEETS } from './help-sheets.ts';
import { KeyedDocument } from './keyed-document.ts';
import { keyedSheet, type SheetKeys } from './keyed-sheet.ts';
import type { Position } from './position.ts';
import { RowBudget } from './row-budget.ts';
import type { TableRow } from './table-row.ts';
import { readSheetTable, sheetSite, type TableSheet } from './table-sheet.ts';
import type { KeyedFile, TableSource } from './table-source.ts';

/** The sheet that stands for a file: `evidence.csv` is read from the sheet `evidence`. */
export function sheetOf(file: string): string {
  return file.replace(/\.(csv|yaml)$/, '');
}

/** A workbook with a sheet for each file of a folder, being read. */
export class WorkbookReader implements TableSource {
  readonly problems: ProblemList;
  /** By the file that each stands for. */
  readonly #sheets = new Map<string, TableSheet>();
  readonly #others: readonly string[];
  readonly #files: KnownNames;
  readonly #keys: SheetKeys;
  readonly #budget: RowBudget;

  /**
   * @param sheets those that {@link isRead} names
   * @param others names of the sheets that are not read
   * @param keys those of the sheet that has keys and values
   */
  constructor(
    { sheets, others }: { readonly sheets: readonly TableSheet[]; readonly others: readonly string[] },
    { files, keys }: { readonly files: readonly string[]; readonly keys: SheetKeys },
    problems: ProblemList,
    limits: FolderLimits = FOLDER_LIMITS,
  ) {
    this.problems = problems;
    this.#keys = keys;
    this.#others = others;
    this.#files = sheetNames(files);
    this.#budget = new RowBudget(limits.rows);
    for (const sheet of sheets) {
      const name = this.#files.find(sheet.name);
      const file = files.find((each) => sheetOf(each) === name);
      if (file === undefined) continue;
      const before = this.#sheets.get(file);
      if (before === undefined) this.#sheets.set(file, sheet);
      else {
        const sentence = `The sheets ${quoted(before.name)} and ${quoted(sheet.name)} are both read as ${quoted(sheetOf(file))}. Rename one of them.`;
        problems.addAt(sheetSite(sheet.name).placeAt(null), 'SHEET_TWICE', sentence);
      }
    }
  }

  called(path: string): string {
    return `The sheet ${this.#sheets.get(path)?.name ?? sheetOf(path)}`;
  }

  hasFile(path: string): boolean {
    return this.#sheets.has(path);
  }

  isThere(path: string): boolean {
    return this.#sheets.has(path);
  }

  refuse(file: string, position: Position | null, code: ProblemCode, sentence: string): void {
    const sheet = this.#sheets.get(file)?.name ?? sheetOf(file);
    const at = file === '.' ? ({ in: 'cell', sheet: null, row: null, column: null } as const) : null;
    this.problems.addAt(at ?? sheetSite(sheet).placeAt(position), code, sentence);
  }

  async table<R extends string, O extends string>(
    path: string,
    format: Columns<R, O>,
    onRow: (row: TableRow<R, O>) => void,
  ): Promise<boolean> {
    const sheet = this.#sheets.get(path);
    if (sheet === undefined) return true;
    if (this.#budget.isSpent || this.problems.isFull) return false;
    const { problems } = this;
    return readSheetTable(sheet, {
      ...{ site: sheetSite(sheet.name), format, problems, budget: this.#budget, onRow },
    });
  }

  async yaml<T extends z.ZodType>(path: string, schema: T): Promise<KeyedFile<T> | null> {
    const sheet = this.#sheets.get(path);
    if (sheet === undefined) return null;
    const site = sheetSite(sheet.name);
    const content = keyedSheet(sheet, this.#keys, this.problems);
    const document = new KeyedDocument(
      content,
      (at, code, sentence) => this.problems.addAt(site.placeAt(at), code, sentence),
      (at, sentence) => this.problems.notes.add({ at: site.placeAt(at), code: 'NAME_READ_AS', sentence }),
    );
    return { document, value: document.read(schema) };
  }

  misnamed(missing: string): string | null {
    return this.#others.find((name) => this.#files.nearest(name).includes(sheetOf(missing))) ?? null;
  }

  /** Sheets of other names are left out: people keep notes and calculations beside their tables. */
  refuseUnknownFiles(): void {
    const isHelp = (name: string): boolean => Object.values<string>(HELP_SHEETS).includes(name);
    for (const name of this.#others.filter((each) => !isHelp(each))) {
      const place = sheetSite(name).placeAt(null);
      const [near] = this.#files.nearest(name);
      const isAbsent = near !== undefined && ![...this.#sheets.keys()].some((file) => sheetOf(file) === near);
      if (isAbsent) {
        const sentence = `The sheet ${quoted(name)} is not part of an organization. Did you mean ${quoted(near)}?`;
        this.problems.addAt(place, 'UNKNOWN_FILE', sentence);
      } else {
        const sentence = `The sheet ${quoted(name)} was not read, since an organization has no sheet of this name.`;
        this.problems.notes.add({ at: place, code: 'NOT_READ', sentence });
      }
    }
  }
}

/** Whether a sheet's name is that of one of the files. */
export function isRead(files: readonly string[]): (sheet: string) => boolean {
  const names = sheetNames(files);
  return (sheet) => names.find(sheet) !== null;
}

function sheetNames(files: readonly string[]): KnownNames {
  return new KnownNames(files.map(sheetOf), wordKey);
}
