import { quoted } from '../../model/quoted.ts';
import type { Outcome } from '../../problems/problem.ts';
import { fileProblem } from './file-problem.ts';
import { NO_STYLES, type NumberStyles, NumberStylesReader } from './number-styles.ts';
import { type PartReader, readPart } from './part-reader.ts';
import { readRelations, relationsOf, scanPart } from './relations.ts';
import { SharedStrings } from './shared-strings.ts';
import { type ReadSheet, type SharedParts, SheetCells, type SheetSizes } from './sheet-cells.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';
import { ZipFile } from './zip-file.ts';

/** The relations of the package itself say which part is the main one (ECMA-376, part 2, 9.3). */
const PACKAGE = '';
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

  /** The zip that the file is, and the names of its entries, for whoever writes a copy of it. */
  get parts(): WorkbookParts {
    const { workbook, sheets, strings } = this.#index;
    return { zip: this.#zip, workbook, sheets, strings };
  }

  /** How its cell styles show numbers. */
  get styles(): NumberStyles {
    return this.#shared.styles;
  }

  /** How many texts its cells share. */
  get textCount(): number {
    return this.#shared.texts.length;
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

/** The zip of a workbook, and the names of its entries. */
export interface WorkbookParts {
  readonly zip: ZipFile;
  readonly workbook: string;
  /** By the names of the sheets. */
  readonly sheets: ReadonlyMap<string, string>;
  /** The texts that cells share; null where there are none. */
  readonly strings: string | null;
}

/** Where the parts of a workbook are. */
interface WorkbookIndex extends Omit<WorkbookParts, 'zip'> {
  readonly styles: string | null;
  readonly isFrom1904: boolean;
}

/** The part that the package names as its workbook. */
async function mainPart(zip: ZipFile): Promise<Outcome<string>> {
  const related = zip.has(relationsOf(PACKAGE)) ? await readRelations(zip, PACKAGE) : null;
  if (related !== null && !related.ok) return related;
  const main = related?.value.findLast(({ type }) => type === 'officeDocument');
  const part = main?.target ?? USUAL_WORKBOOK;
  return zip.has(part)
    ? { ok: true, value: part }
    : fileProblem('WRONG_FILE', 'The file is not an XLSX workbook. Save it as XLSX.');
}

async function readIndex(zip: ZipFile, workbook: string): Promise<Outcome<WorkbookIndex>> {
  const related = await readRelations(zip, workbook);
  if (!related.ok) return related;
  const targets = new Map(related.value.map(({ id, target }) => [id, target]));
  const types = new Map(related.value.map(({ type, target }) => [type, target]));
  const sheets = new Map<string, string>();
  let isFrom1904 = false;
  const faults: string[] = [];
  const listed = await scanPart(zip, workbook, (name, attribute) => {
    if (name === 'workbookPr') isFrom1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
    if (name !== 'sheet') return;
    const sheet = attribute('name') ?? '';
    if (sheet.length > WORKBOOK_LIMITS.sheetName)
      faults.push(
        `The name of the sheet ${quoted(sheet)} has more than ${WORKBOOK_LIMITS.sheetName} characters.`,
      );
    if (sheets.has(sheet)) faults.push(`Two sheets have the name ${quoted(sheet)}.`);
    sheets.set(sheet, targets.get(attribute('r:id') ?? '') ?? '');
  });
  if (!listed.ok) return listed;
  const [fault] = faults;
  if (fault !== undefined) return fileProblem('DAMAGED_FILE', `${fault} Rename it, and save the file again.`);
  const [strings, styles] = ['sharedStrings', 'styles'].map((type) => types.get(type) ?? null);
  return {
    ok: true,
    value: { workbook, sheets, isFrom1904, strings: strings ?? null, styles: styles ?? null },
  };
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
