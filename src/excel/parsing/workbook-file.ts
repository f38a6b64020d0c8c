import { posix } from 'node:path';
import type { Outcome } from '../../problems/problem.ts';
import { fileProblem } from './file-problem.ts';
import { NO_STYLES, NumberStylesReader } from './number-styles.ts';
import { type PartReader, readPart } from './part-reader.ts';
import { SharedStrings } from './shared-strings.ts';
import { type ReadSheet, type SharedParts, SheetCells, type SheetSizes } from './sheet-cells.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';
import { ZipFile } from './zip-file.ts';

/** Where a package says which part is the main one (ECMA-376, part 2, 9.3). */
const PACKAGE_RELATIONS = '_rels/.rels';
/** The name that most programs give the main part; Excel for the web also writes `xl/workbook22.xml`. */
const USUAL_WORKBOOK = 'xl/workbook.xml';

/** An XLSX file whose sheets are read when they are asked for. */
export class WorkbookFile {
  readonly #zip: ZipFile;
  readonly #index: WorkbookIndex;
  readonly #shared: SharedParts;
  readonly #sizes: SheetSizes = { cells: 0, rows: 0, characters: 0 };

  private constructor(zip: ZipFile, index: WorkbookIndex, shared: SharedParts) {
    this.#zip = zip;
    this.#index = index;
    this.#shared = shared;
  }

  /**
   * Opens a file. The caller has checked that it is at most 25 MB. Problems: those of {@link ZipFile.open} and {@link
   * readPart}, and `WRONG_FILE`.
   */
  static async open(file: Buffer): Promise<Outcome<WorkbookFile>> {
    const zip = await ZipFile.open(file);
    if (!zip.ok) return zip;
    const workbook = await mainPart(zip.value);
    if (!workbook.ok) return workbook;
    const index = await readIndex(zip.value, workbook.value);
    if (!index.ok) return index;
    const { strings, styles } = index.value;
    const texts = await readIfThere(zip.value, strings, [], new SharedStrings());
    if (!texts.ok) return texts;
    const numbers = await readIfThere(zip.value, styles, NO_STYLES, new NumberStylesReader());
    if (!numbers.ok) return numbers;
    const shared = { texts: texts.value, styles: numbers.value };
    return { ok: true, value: new WorkbookFile(zip.value, index.value, shared) };
  }

  /** Whether days are counted from 1904 instead of 1900. */
  get isFrom1904(): boolean {
    return this.#index.isFrom1904;
  }

  /** In their order. */
  get names(): readonly string[] {
    return [...this.#index.sheets.keys()];
  }

  has(sheet: string): boolean {
    return this.#index.sheets.has(sheet);
  }

  /** Reads a sheet that exists. Problems: those of {@link readPart}, and `TOO_MANY_CELLS`. */
  async sheet(name: string): Promise<Outcome<ReadSheet>> {
    const cells = new SheetCells(name, this.#shared, this.#sizes);
    const read = await readPart(this.#zip, this.#index.sheets.get(name) ?? '', cells);
    return cells.isTooLarge ? fileProblem('TOO_MANY_CELLS', cells.fault ?? '') : read;
  }
}

/** Where the parts of a workbook are. */
interface WorkbookIndex {
  /** By name. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly strings: string | null;
  readonly styles: string | null;
  readonly isFrom1904: boolean;
}

/** The part that the package names as its workbook. */
async function mainPart(zip: ZipFile): Promise<Outcome<string>> {
  const related = zip.has(PACKAGE_RELATIONS) ? await readRelations(zip, PACKAGE_RELATIONS, '') : null;
  if (related !== null && !related.ok) return related;
  const part = related?.value.types.get('officeDocument') ?? USUAL_WORKBOOK;
  return zip.has(part)
    ? { ok: true, value: part }
    : fileProblem('WRONG_FILE', 'The file is not an XLSX workbook. Save it as XLSX.');
}

/** The parts to which a part is related, by the ids and by the types of the relations. */
async function readRelations(
  zip: ZipFile,
  part: string,
  folder: string,
): Promise<
  Outcome<{ readonly targets: ReadonlyMap<string, string>; readonly types: ReadonlyMap<string, string> }>
> {
  const targets = new Map<string, string>();
  const types = new Map<string, string>();
  const scanned = await scanPart(zip, part, (name, attribute) => {
    if (name !== 'Relationship') return;
    const target = partName(attribute('Target') ?? '', folder);
    targets.set(attribute('Id') ?? '', target);
    types.set((attribute('Type') ?? '').replace(/^.*\//, ''), target);
  });
  return scanned.ok ? { ok: true, value: { targets, types } } : scanned;
}

async function readIndex(zip: ZipFile, workbook: string): Promise<Outcome<WorkbookIndex>> {
  const cut = workbook.lastIndexOf('/') + 1;
  const [folder, file] = [workbook.slice(0, cut), workbook.slice(cut)];
  const related = await readRelations(zip, `${folder}_rels/${file}.rels`, folder);
  if (!related.ok) return related;
  const { targets, types } = related.value;
  const sheets = new Map<string, string>();
  let isFrom1904 = false;
  const listed = await scanPart(zip, workbook, (name, attribute) => {
    if (name === 'workbookPr') isFrom1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
    if (name === 'sheet') sheets.set(attribute('name') ?? '', targets.get(attribute('r:id') ?? '') ?? '');
  });
  if (!listed.ok) return listed;
  const [strings, styles] = ['sharedStrings', 'styles'].map((type) => types.get(type) ?? null);
  return { ok: true, value: { sheets, isFrom1904, strings: strings ?? null, styles: styles ?? null } };
}

/** Reads a part that a workbook may lack. */
async function readIfThere<T>(
  zip: ZipFile,
  part: string | null,
  absent: T,
  reader: PartReader<T>,
): Promise<Outcome<T>> {
  return part === null || !zip.has(part) ? { ok: true, value: absent } : readPart(zip, part, reader);
}

/** Looks at every element of a part that says where others are. */
function scanPart(
  zip: ZipFile,
  part: string,
  opened: (name: string, attribute: (name: string) => string | null) => void,
): Promise<Outcome<null>> {
  const mostElements = WORKBOOK_LIMITS.elementsOfIndex;
  const reader = { mostElements, fault: null, value: null, opened, text: () => {}, closed: () => {} };
  return readPart(zip, part, reader);
}

/** The part that a relation leads to: relative to the folder of the part that has it, or from the root. */
function partName(target: string, folder: string): string {
  return posix.join('/', target.startsWith('/') ? target : folder + target).slice(1);
}
