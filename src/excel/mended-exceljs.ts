import ExcelJS from 'exceljs';
import type { CooperativeTask } from './cooperative-task.ts';
import { call, memberOf } from './internals.ts';
import type { PartElement } from './parts/extra-part.ts';
import type { SharedTexts } from './shared-texts.ts';
import type { SheetLinks } from './sheet-links.ts';
import { writeDirectoryInSteps } from './write-directory.ts';
import { EntryStream, ZipEntries } from './zip-entries.ts';

/** The end of a sheet, which we write because exceljs writes it wrongly. */
export interface SheetTail {
  readonly links: SheetLinks;
  /** Ranges whose figures also have bars, from 0 to the largest figure. */
  readonly bars: readonly { readonly range: string; readonly colour: string }[];
  /** Words that give their cells in a range a background, each with the number of its style. */
  readonly words: readonly { readonly range: string; readonly word: string; readonly style: number }[];
  /** The sheet's own parts: its drawing, its tables. */
  readonly parts: readonly PartElement[];
}

/**
 * Writes the end of a sheet in place of exceljs 4.4. exceljs writes some parts in another order than the Open XML
 * schema requires, which readers report as damage. It also writes links within a workbook as external links, and bars
 * with an empty id. Only this file uses the internals of its writer. Throws a TypeError where a version of exceljs has
 * other internals.
 */
export function mendSheet(sheet: ExcelJS.Worksheet, { links, bars, words, parts }: SheetTail): void {
  const stream = memberOf(sheet, 'stream');
  const write = (xml: string | Uint8Array): void => {
    if (xml !== '') call(memberOf(stream, 'write'), stream, [xml]);
  };
  const writeValidations = memberOf(sheet, '_writeDataValidations');
  for (const name of ['_writeHyperlinks', '_writeConditionalFormatting']) {
    memberOf(sheet, name);
    Reflect.set(sheet, name, () => {});
  }
  Reflect.set(sheet, '_writeDataValidations', () => {
    write(bars.map(dataBar).join(''));
    write(words.map((rule, index) => wordRule(rule, bars.length + index)).join(''));
    call(writeValidations, sheet, []);
    for (const bytes of links.taken()) write(bytes);
  });
  // Where drawings and tables belong: exceljs writes only comments here, and we have none.
  memberOf(sheet, '_writeLegacyData');
  Reflect.set(sheet, '_writeLegacyData', () => write(partElements(parts)));
}

/** Adds a list of words for a whole range: one rule, not one for each cell. Throws a TypeError as {@link mendSheet} does. */
export function addList(sheet: ExcelJS.Worksheet, range: string, words: readonly string[]): void {
  const validations = memberOf(sheet, 'dataValidations');
  const rule = { type: 'list', allowBlank: true, showErrorMessage: true, formulae: [`"${words.join(',')}"`] };
  call(memberOf(validations, 'add'), validations, [range, rule]);
}

/** Adds any rule for what may be typed into a whole range. Throws a TypeError as {@link mendSheet} does. */
export function addRule(
  sheet: ExcelJS.Worksheet,
  range: string,
  rule: Readonly<Record<string, unknown>>,
): void {
  const validations = memberOf(sheet, 'dataValidations');
  call(memberOf(validations, 'add'), validations, [range, rule]);
}

/** Our parts of a workbook, which replace those of exceljs. */
export interface WorkbookParts {
  readonly entries: ZipEntries;
  readonly texts: SharedTexts;
  /** Writes the table of texts. */
  readonly writeTexts: () => Promise<void>;
}

/** Replaces the parts of exceljs that write a workbook. Throws a TypeError as {@link mendSheet} does. */
export function mendWorkbook(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  { entries, texts, writeTexts }: WorkbookParts,
): void {
  const styles = memberOf(workbook, 'styles');
  const inSchemaOrder = (): string =>
    sortFonts(String(memberOf(Object.getPrototypeOf(styles), 'xml', styles)));
  Object.defineProperty(styles, 'xml', { get: inSchemaOrder });
  for (const name of ['_openStream', 'sharedStrings', 'addSharedStrings']) memberOf(workbook, name);
  Reflect.set(workbook, '_openStream', (name: string) => entries.open(name));
  Reflect.set(workbook, 'sharedStrings', texts);
  Reflect.set(workbook, 'addSharedStrings', writeTexts);
}

const FIRST_PARTS = ['addThemes', 'addOfficeRels'] as const;

/** exceljs writes two parts in its constructor, too early for us; here they wait for {@link entriesOf}. */
export class WorkbookWriter extends ExcelJS.stream.xlsx.WorkbookWriter {
  override async addThemes(): Promise<void> {}
  override async addOfficeRels(): Promise<void> {}
}

/**
 * The entries of a workbook's zip: everything that exceljs appends to the zip goes through them. Others are served while
 * the zip is ended. Throws a TypeError as {@link mendSheet} does.
 */
export function entriesOf(
  workbook: WorkbookWriter,
  date: Date,
  task: CooperativeTask,
  fail: (error: Error) => void,
): { readonly entries: ZipEntries; readonly abort: () => void } {
  const zip = memberOf(workbook, 'zip');
  const append = memberOf(zip, 'append');
  const finalize = memberOf(zip, 'finalize');
  call(memberOf(zip, 'on'), zip, ['error', fail]);
  // exceljs drops this promise. When the zip is aborted, the unhandled rejection would end the whole process.
  Reflect.set(Object(zip), 'finalize', () => {
    Promise.resolve(call(finalize, zip, [])).catch(fail);
  });
  writeDirectoryInSteps(memberOf(memberOf(zip, '_module'), 'engine'), task, fail);
  const entries = new ZipEntries((source, data) => call(append, zip, [source, data]), date);
  Reflect.set(Object(zip), 'append', (content: unknown, { name }: { readonly name: string }) =>
    entries.add(name, content),
  );
  for (const name of FIRST_PARTS)
    call(memberOf(ExcelJS.stream.xlsx.WorkbookWriter.prototype, name), workbook, []);
  return { entries, abort: () => call(memberOf(zip, 'abort'), zip, []) };
}

/** Opens the stream for a sheet's rows, after its columns. Throws a TypeError as {@link mendSheet} does. */
export function openRows(sheet: ExcelJS.Worksheet): EntryStream {
  for (const name of ['_writeColumns', '_writeOpenSheetData']) call(memberOf(sheet, name), sheet, []);
  memberOf(sheet, 'startedData');
  Reflect.set(sheet, 'startedData', true);
  const stream = memberOf(sheet, 'stream');
  if (!(stream instanceof EntryStream)) throw new TypeError('This version of exceljs opens streams itself.');
  return stream;
}

/** The number of a style in a workbook; each object counts as one style. Throws a TypeError as {@link mendSheet} does. */
export function styleNumber(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  style: Partial<ExcelJS.Style>,
): number {
  const styles = memberOf(workbook, 'styles');
  return Number(call(memberOf(styles, 'addStyleModel'), styles, [style]));
}

/** The number of a background for a rule about cells. Throws a TypeError as {@link mendSheet} does. */
export function ruleStyle(workbook: ExcelJS.stream.xlsx.WorkbookWriter, fill: ExcelJS.Fill): number {
  const styles = memberOf(workbook, 'styles');
  return Number(call(memberOf(styles, 'addDxfStyle'), styles, [{ fill }]));
}

/** A sheet has at most one drawing, which comes before its tables. */
function partElements(parts: readonly PartElement[]): string {
  const drawings = parts.filter(({ element }) => element === 'drawing');
  const tables = parts.filter(({ element }) => element === 'tablePart');
  const named = tables.map(({ id }) => `<tablePart r:id="${id}"/>`);
  return [
    ...drawings.map(({ id }) => `<drawing r:id="${id}"/>`),
    ...(tables.length === 0 ? [] : [`<tableParts count="${tables.length}">${named.join('')}</tableParts>`]),
  ].join('');
}

function dataBar({ range, colour }: SheetTail['bars'][number], index: number): string {
  // Without these lengths, a bar of the figure 0 would fill a tenth of the cell.
  const bar = `<dataBar minLength="0" maxLength="100"><cfvo type="num" val="0"/><cfvo type="max"/><color rgb="${colour}"/></dataBar>`;
  const rule = `<cfRule type="dataBar" priority="${index + 1}">${bar}</cfRule>`;
  return `<conditionalFormatting sqref="${range}">${rule}</conditionalFormatting>`;
}

/** Only for our own words: the rule writes them into a formula. */
function wordRule({ range, word, style }: SheetTail['words'][number], index: number): string {
  const rule = `<cfRule type="cellIs" dxfId="${style}" priority="${index + 1}" operator="equal"><formula>"${word}"</formula></cfRule>`;
  return `<conditionalFormatting sqref="${range}">${rule}</conditionalFormatting>`;
}

/** The order that ECMA-376, part 1, 18.8.22 requires. */
const FONT_ORDER = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign'].concat([
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
]);

/** The styles of a workbook with what fonts say in the order of the schema, which exceljs does not keep. */
export function sortFonts(styles: string): string {
  return styles.replaceAll(/<font>(.*?)<\/font>/g, (_, inner: string) => {
    const parts = [...inner.matchAll(/<(\w+)[^>]*\/>/g)].map((part) => ({ tag: part[1]!, xml: part[0] }));
    parts.sort((a, b) => FONT_ORDER.indexOf(a.tag) - FONT_ORDER.indexOf(b.tag));
    return `<font>${parts.map(({ xml }) => xml).join('')}</font>`;
  });
}
