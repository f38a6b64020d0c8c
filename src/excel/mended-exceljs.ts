import type ExcelJS from 'exceljs';

const BAR = 'FF9DB7D5';

/** A cell, and the cell of the same workbook that a click on it leads to. */
export interface InternalLink {
  readonly cell: string;
  /** `'Sheet'!A7`. */
  readonly target: string;
}

/** A name for a range, as analysts use it in formulas of their own. */
export interface DefinedName {
  readonly name: string;
  readonly range: string;
}

/** What exceljs is not trusted with, to stand at the end of a sheet. */
export interface SheetTail {
  readonly links: readonly InternalLink[];
  /** Ranges whose figures are drawn as bars from 0 to the largest. */
  readonly bars: readonly string[];
}

/**
 * exceljs 4.4 writes some parts in another order than the Open XML schema asks for, which readers call damage; it
 * writes links within a workbook as links to the outside, bars with an empty id, and keeps a named range cell by cell.
 * Here, and nowhere else, its writer is reached into. It says so if it has become another one.
 */
export function mendSheet(sheet: ExcelJS.Worksheet, { links, bars }: SheetTail): void {
  const stream = memberOf(sheet, 'stream');
  const write = (xml: string): void => {
    if (xml !== '') call(memberOf(stream, 'write'), stream, [xml]);
  };
  const writeValidations = memberOf(sheet, '_writeDataValidations');
  for (const name of ['_writeHyperlinks', '_writeConditionalFormatting']) {
    memberOf(sheet, name);
    Reflect.set(sheet, name, () => {});
  }
  Reflect.set(sheet, '_writeDataValidations', () => {
    write(bars.map(dataBar).join(''));
    call(writeValidations, sheet, []);
    write(hyperlinks(links));
  });
}

/** A list of words for a whole range: said once, not once a cell. */
export function addList(sheet: ExcelJS.Worksheet, range: string, words: readonly string[]): void {
  const validations = memberOf(sheet, 'dataValidations');
  const rule = { type: 'list', allowBlank: true, showErrorMessage: true, formulae: [`"${words.join(',')}"`] };
  call(memberOf(validations, 'add'), validations, [range, rule]);
}

/** exceljs types no A3; the numbers are those of ECMA-376, part 1, 18.3.1.63. */
export function setPaper(sheet: ExcelJS.Worksheet, paper: 'A4' | 'A3'): void {
  Reflect.set(sheet.pageSetup, 'paperSize', paper === 'A3' ? 8 : 9);
}

export function mendWorkbook(workbook: ExcelJS.Workbook, names: readonly DefinedName[]): void {
  const styles = memberOf(workbook, 'styles');
  const inSchemaOrder = (): string =>
    sortFonts(String(memberOf(Object.getPrototypeOf(styles), 'xml', styles)));
  Object.defineProperty(styles, 'xml', { get: inSchemaOrder });
  memberOf(workbook, '_definedNames');
  Reflect.set(workbook, '_definedNames', {
    model: names.map(({ name, range }) => ({ name, ranges: [range] })),
  });
}

function hyperlinks(links: readonly InternalLink[]): string {
  if (links.length === 0) return '';
  const rows = links.map(({ cell, target }) => `<hyperlink ref="${cell}" location="${escaped(target)}"/>`);
  return `<hyperlinks>${rows.join('')}</hyperlinks>`;
}

function dataBar(range: string, index: number): string {
  const bar = `<dataBar><cfvo type="num" val="0"/><cfvo type="max"/><color rgb="${BAR}"/></dataBar>`;
  const rule = `<cfRule type="dataBar" priority="${index + 1}">${bar}</cfRule>`;
  return `<conditionalFormatting sqref="${range}">${rule}</conditionalFormatting>`;
}

/** The order of ECMA-376, part 1, 18.8.22. */
const FONT_ORDER = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign'].concat([
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
]);

function sortFonts(styles: string): string {
  return styles.replaceAll(/<font>(.*?)<\/font>/g, (_, inner: string) => {
    const parts = [...inner.matchAll(/<(\w+)[^>]*\/>/g)].map((part) => ({ tag: part[1]!, xml: part[0] }));
    parts.sort((a, b) => FONT_ORDER.indexOf(a.tag) - FONT_ORDER.indexOf(b.tag));
    return `<font>${parts.map(({ xml }) => xml).join('')}</font>`;
  });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function memberOf(of: unknown, name: string, receiver?: unknown): unknown {
  const value: unknown = isObject(of) ? Reflect.get(of, name, receiver ?? of) : undefined;
  if (value === undefined) throw new TypeError(`exceljs is another one: it has no ${name}.`);
  return value;
}

function call(method: unknown, self: unknown, values: readonly unknown[]): void {
  if (typeof method !== 'function') throw new TypeError('exceljs is another one: a method is none.');
  Reflect.apply(method, self, values);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
