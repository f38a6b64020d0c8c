import ExcelJS from 'exceljs';
import { columnLetters } from '../model/column-letters.ts';
import type { ColumnContent, Columns, NamedThing } from '../parsing/columns.ts';
import { HELP_SHEETS } from '../parsing/help-sheets.ts';
import { KEYED_HEADER } from '../parsing/keyed-sheet.ts';
import { writtenText } from './clean-text.ts';
import { addRule } from './mended-exceljs.ts';

/** What the workbook is made from: see `OrganizationTemplate` of the organization's room. */
export interface WorkbookContent {
  readonly keys: readonly { readonly key: string; readonly value: string; readonly meaning: string }[];
  readonly tables: Readonly<
    Record<
      string,
      {
        readonly format: Columns<string, string>;
        readonly rows: readonly Readonly<Record<string, string | undefined>>[];
      }
    >
  >;
  readonly names: Readonly<
    Partial<Record<NamedThing, readonly { readonly word: string; readonly meaning: string }[]>>
  >;
  readonly meanings: (words: readonly string[]) => Readonly<Record<string, string>>;
  readonly refs: readonly { readonly framework: string; readonly ref: string; readonly title: string }[];
}

/** Rows below the header that have rules: as many as a person types. */
const RULED_ROWS = 2000;
const TEXT = '@';
const DAY = 'yyyy-mm-dd';
/** The sheets whose ids other tables name. */
const REGISTERS: Readonly<Partial<Record<NamedThing, string>>> = {
  system: 'systems',
  supplier: 'suppliers',
  control: 'controls',
  evidence: 'evidence',
};

/**
 * Writes an organization as one workbook that `check` and `load` read: a sheet for each table, with drop-down lists for
 * closed lists and names, rules for dates, and every other column formatted as text, so that 5.10 stays 5.10; a sheet of
 * all words, and one of all refs with their titles.
 */
export async function writeOrganizationWorkbook(content: WorkbookContent): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'aims-crosswalk';
  const lists = new WordLists(content);
  addKeys(workbook, content);
  for (const [name, { format, rows }] of Object.entries(content.tables)) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    const columns = [...format.required, ...format.optional];
    addHeader(sheet, columns, new Set(format.required));
    for (const [index, column] of columns.entries()) {
      const kind = format.contents[column];
      sheet.getColumn(index + 1).numFmt = kind?.holds === 'day' ? DAY : TEXT;
      const letters = columnLetters(index);
      const rule = ruleOf(kind, lists);
      if (rule !== null) addRule(sheet, `${letters}2:${letters}${RULED_ROWS + 1}`, rule);
    }
    for (const row of rows)
      sheet.addRow(columns.map((column) => cellOf(row[column] ?? '', format.contents[column])));
  }
  lists.addSheet(workbook);
  const refs = workbook.addWorksheet(HELP_SHEETS.refs, { views: [{ state: 'frozen', ySplit: 1 }] });
  addHeader(refs, ['framework', 'ref', 'title'], new Set());
  for (const column of [1, 2, 3]) refs.getColumn(column).numFmt = TEXT;
  for (const { framework, ref, title } of content.refs) refs.addRow([framework, ref, title]);
  refs.getColumn(3).width = 80;
  refs.autoFilter = 'A1:C1';
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function addKeys(workbook: ExcelJS.Workbook, { keys }: WorkbookContent): void {
  const sheet = workbook.addWorksheet('organization', { views: [{ state: 'frozen', ySplit: 1 }] });
  addHeader(sheet, [...KEYED_HEADER, 'what it is'], new Set(KEYED_HEADER));
  for (const column of [1, 2, 3]) sheet.getColumn(column).numFmt = TEXT;
  sheet.getColumn(1).width = 26;
  sheet.getColumn(2).width = 44;
  sheet.getColumn(3).width = 70;
  for (const { key, value, meaning } of keys)
    sheet.addRow([key, value === '' ? null : writtenText(value), meaning]);
}

function addHeader(
  sheet: ExcelJS.Worksheet,
  columns: readonly string[],
  required: ReadonlySet<string>,
): void {
  const row = sheet.addRow([...columns]);
  row.eachCell((cell) => {
    const isRequired = required.has(String(cell.value));
    cell.font = { bold: true };
    // Required columns are darker, and the legend on the sheet of words says so.
    const argb = isRequired ? 'FFBDD7EE' : 'FFEDEDED';
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb } };
  });
  for (const [index, column] of columns.entries())
    sheet.getColumn(index + 1).width = Math.max(14, column.length + 4);
}

function cellOf(text: string, kind: ColumnContent | undefined): string | Date | null {
  if (text === '') return null;
  return kind?.holds === 'day' ? new Date(`${text}T00:00:00Z`) : writtenText(text);
}

type Rule = Readonly<Record<string, unknown>>;

function ruleOf(kind: ColumnContent | undefined, lists: WordLists): Rule | null {
  if (kind?.holds === 'day')
    return {
      type: 'date',
      operator: 'greaterThan',
      allowBlank: true,
      showErrorMessage: true,
      error: 'Type a date of the calendar.',
      formulae: [new Date('1990-01-01T00:00:00Z')],
    };
  const range = kind === undefined ? null : lists.rangeOf(kind);
  if (range === null) return null;
  // A name may be typed before its row is written, so that it is only asked about.
  const errorStyle = kind?.holds === 'word' ? 'stop' : 'warning';
  return {
    ...{ type: 'list', allowBlank: true, showErrorMessage: true, errorStyle },
    error: `Choose a word of the list. The sheet ${HELP_SHEETS.words} explains each of them.`,
    formulae: [range],
  };
}

/** All words that columns take, gathered on one sheet: a list is a range of it. */
class WordLists {
  readonly #rows: (readonly [list: string, word: string, meaning: string])[] = [];
  readonly #ranges = new Map<string, string>();

  constructor({ tables, names, meanings }: WorkbookContent) {
    for (const [table, { format }] of Object.entries(tables))
      for (const [column, kind] of Object.entries(format.contents)) {
        if (kind?.holds !== 'word') continue;
        const meaning = meanings(kind.words);
        this.#add(kind.words.join(';'), `${table}: ${column}`, kind.words, (word) => meaning[word] ?? '');
      }
    for (const [thing, words] of Object.entries(names)) {
      const meaning = new Map(words.map((each) => [each.word, each.meaning]));
      this.#add(`name ${thing}`, thing, [...meaning.keys()], (word) => meaning.get(word) ?? '');
    }
  }

  /** The range of a column's list; null where it has none, or takes several of it in one cell. */
  rangeOf(kind: ColumnContent): string | null {
    if (kind.holds === 'word') return this.#ranges.get(kind.words.join(';')) ?? null;
    if (kind.holds !== 'name' || kind.isList) return null;
    const register = REGISTERS[kind.of];
    if (register !== undefined) return `${register}!$A$2:$A$${RULED_ROWS + 1}`;
    return this.#ranges.get(`name ${kind.of}`) ?? null;
  }

  addSheet(workbook: ExcelJS.Workbook): void {
    const sheet = workbook.addWorksheet(HELP_SHEETS.words, { views: [{ state: 'frozen', ySplit: 1 }] });
    addHeader(sheet, ['list', 'word', 'meaning'], new Set());
    for (const column of [1, 2, 3]) sheet.getColumn(column).numFmt = TEXT;
    sheet.getColumn(1).width = 26;
    sheet.getColumn(2).width = 44;
    sheet.getColumn(3).width = 110;
    for (const row of this.#rows) sheet.addRow([...row]);
    sheet.autoFilter = 'A1:C1';
  }

  #add(key: string, list: string, words: readonly string[], meaningOf: (word: string) => string): void {
    if (this.#ranges.has(key) || words.length === 0) return;
    // Below the header.
    const first = this.#rows.length + 2;
    for (const word of words) this.#rows.push([list, word, meaningOf(word)]);
    this.#ranges.set(key, `${HELP_SHEETS.words}!$B$${first}:$B$${first + words.length - 1}`);
  }
}
