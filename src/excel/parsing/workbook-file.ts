import type { Outcome } from '../../problems/problem.ts';
import { readDateStyles } from './date-styles.ts';
import { fileProblem } from './file-problem.ts';
import { scanXml } from './scan-xml.ts';
import { readSharedStrings } from './shared-strings.ts';
import { type ReadSheet, readSheetCells, type SharedParts } from './sheet-cells.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';
import { ZipFile } from './zip-file.ts';

/** Names of the parts, which are the same in every program's files. */
const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/** An XLSX file whose sheets are read when they are asked for. */
export class WorkbookFile {
  readonly #zip: ZipFile;
  readonly #index: WorkbookIndex;
  readonly #shared: SharedParts;
  #cells = 0;

  private constructor(zip: ZipFile, index: WorkbookIndex, shared: SharedParts) {
    this.#zip = zip;
    this.#index = index;
    this.#shared = shared;
  }

  /**
   * Opens a file. The caller has checked that it is at most 25 MB. Problems: those of {@link ZipFile.open} and {@link
   * ZipFile.text}, and `WRONG_FILE`, `BAD_XML`.
   */
  static async open(file: Buffer): Promise<Outcome<WorkbookFile>> {
    const zip = await ZipFile.open(file);
    if (!zip.ok) return zip;
    if (!zip.value.has(WORKBOOK))
      return fileProblem('WRONG_FILE', 'The file is not an XLSX workbook; save it as XLSX.');
    const index = await readIndex(zip.value);
    if (!index.ok) return index;
    const { strings, styles } = index.value;
    const texts = await readPart(zip.value, strings, [], readSharedStrings);
    if (!texts.ok) return texts;
    const dayStyles = await readPart(zip.value, styles, new Set<number>(), readDateStyles);
    if (!dayStyles.ok) return dayStyles;
    const shared = { texts: texts.value, dayStyles: dayStyles.value };
    return { ok: true, value: new WorkbookFile(zip.value, index.value, shared) };
  }

  /** Whether days are counted from 1904 instead of 1900. */
  get isFrom1904(): boolean {
    return this.#index.isFrom1904;
  }

  has(sheet: string): boolean {
    return this.#index.sheets.has(sheet);
  }

  /** Reads a sheet that exists. Problems: those of {@link ZipFile.text}, and `BAD_XML`, `TOO_MANY_CELLS`. */
  async sheet(name: string): Promise<Outcome<ReadSheet>> {
    const part = this.#index.sheets.get(name) ?? '';
    const xml = await this.#zip.text(part);
    if (!xml.ok) return xml;
    const read = readSheetCells(name, xml.value, this.#shared, WORKBOOK_LIMITS.cells - this.#cells);
    if ('fault' in read) return badXml(part, read.fault);
    if ('tooMany' in read)
      return fileProblem(
        'TOO_MANY_CELLS',
        `The sheets have more than ${WORKBOOK_LIMITS.cells} filled cells.`,
      );
    this.#cells += read.rows.reduce((sum, row) => sum + row.cells.size, 0);
    return { ok: true, value: read };
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

async function readIndex(zip: ZipFile): Promise<Outcome<WorkbookIndex>> {
  const targets = new Map<string, string>();
  const types = new Map<string, string>();
  const related = await scanPart(zip, RELATIONS, (name, attribute) => {
    if (name !== 'Relationship') return;
    const part = partName(attribute('Target') ?? '');
    targets.set(attribute('Id') ?? '', part);
    types.set((attribute('Type') ?? '').replace(/^.*\//, ''), part);
  });
  if (!related.ok) return related;
  const sheets = new Map<string, string>();
  let isFrom1904 = false;
  const listed = await scanPart(zip, WORKBOOK, (name, attribute) => {
    if (name === 'workbookPr') isFrom1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
    if (name === 'sheet') sheets.set(attribute('name') ?? '', targets.get(attribute('r:id') ?? '') ?? '');
  });
  if (!listed.ok) return listed;
  const [strings, styles] = ['sharedStrings', 'styles'].map((type) => types.get(type) ?? null);
  return { ok: true, value: { sheets, isFrom1904, strings: strings ?? null, styles: styles ?? null } };
}

/** Reads a part that a workbook may lack. */
async function readPart<T extends object>(
  zip: ZipFile,
  part: string | null,
  absent: T,
  read: (xml: string) => T | { readonly fault: string },
): Promise<Outcome<T>> {
  if (part === null || !zip.has(part)) return { ok: true, value: absent };
  const xml = await zip.text(part);
  if (!xml.ok) return xml;
  const value = read(xml.value);
  return 'fault' in value ? badXml(part, value.fault) : { ok: true, value };
}

async function scanPart(
  zip: ZipFile,
  part: string,
  opened: (name: string, attribute: (name: string) => string | null) => void,
): Promise<Outcome<null>> {
  const xml = await zip.text(part);
  if (!xml.ok) return xml;
  const fault = scanXml(xml.value, { opened, text: () => {}, closed: () => {} });
  return fault === null ? { ok: true, value: null } : badXml(part, fault);
}

/** Targets are relative to `xl/`, or begin at the root. */
function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function badXml(part: string, fault: string): Outcome<never> {
  return fileProblem('BAD_XML', `The part ${part} cannot be read. ${fault}`);
}
