import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../src/application/application.ts';
import { catalogueLookup } from '../../src/parsing/catalogue-lookup.ts';
import { formatGrouped } from '../../src/problems/format-grouped.ts';
import { formatProblem } from '../../src/problems/format-problem.ts';
import { NoteList } from '../../src/problems/note-list.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { TINY_ORGANIZATION, tinyCatalogue } from './tiny-organization.ts';

type Cell = string | number | Date | null | { readonly formula: string };
type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>;

/** The files of the tiny organization without its own catalogue, which a workbook cannot hold. */
const FILES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(TINY_ORGANIZATION)
      .filter(([file]) => !file.startsWith('catalogue/'))
      .map(([file, text]) => [file, text.replace('E-2,house,H1,FULL,,,\n', '')]),
  ),
  'organization.yaml':
    'slug: acme\nname: Acme\nframeworks: [std, law]\ndocument:\n  id: QM-7\n  review_date: 2026-09-30\n',
};

const ORGANIZATION: Sheets[string] = [
  ['key', 'value'],
  ['slug', 'acme'],
  ['name', 'Acme'],
  ['frameworks', 'std; law'],
  ['document_id', 'QM-7'],
  ['document_review_date', new Date('2026-09-30')],
];

/** The same as sheets, with days as dates. */
const TABLES: Sheets = {
  organization: ORGANIZATION,
  ...Object.fromEntries(
    Object.entries(FILES)
      .filter(([file]) => file.endsWith('.csv'))
      .map(([file, text]) => [file.replace('.csv', ''), rowsOf(text)]),
  ),
};

function rowsOf(table: string): readonly (readonly Cell[])[] {
  return table
    .trimEnd()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => {
        const text = quoted ?? plain ?? '';
        return /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(text) : text;
      }),
    );
}

async function workbook(
  sheets: Sheets,
  change: (book: exceljs.Workbook) => void = () => {},
): Promise<string> {
  const book = new exceljs.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
  }
  change(book);
  const file = join(temporaryFolder(), 'org.xlsx');
  writeFileSync(file, Buffer.from(await book.xlsx.writeBuffer()));
  return file;
}

async function read(path: string) {
  const notes = new NoteList();
  const outcome = await readFolder(path, catalogueLookup(await tinyCatalogue()), notes);
  return {
    organization: outcome.ok ? outcome.value.organization : null,
    problems: outcome.ok ? [] : outcome.problems.map(formatProblem),
    notes: notes.grouped().map(formatGrouped),
  };
}

describe('an organization in one workbook', () => {
  it('is the same as in a folder: a sheet for each file, days as days however they are shown', async () => {
    const folder = await read(temporaryFolder(FILES));
    expect(folder.problems).toEqual([]);
    for (const format of ['dd/mm/yyyy', 'General', 'mmm yy', '0.00']) {
      const file = await workbook(TABLES, (book) => {
        for (const sheet of book.worksheets)
          sheet.eachRow((row) =>
            row.eachCell((cell) => {
              if (cell.value instanceof Date) cell.numFmt = format;
            }),
          );
      });
      expect(await read(file)).toEqual(folder);
    }
  });

  it('may name its sheets and headers nearly right, and have sheets of other kinds beside them', async () => {
    const { supports = [], ...others } = TABLES;
    const [header = [], ...rows] = supports;
    const file = await workbook({
      ...others,
      Supports: [header.map((name) => String(name).toUpperCase()), ...rows, ['', '', null]],
      'My notes': [['anything']],
    });
    const { problems, notes, organization } = await read(file);
    expect(problems).toEqual([]);
    expect(organization?.supports).toHaveLength(2);
    expect(notes).toContain(
      'My notes NOT_READ The sheet "My notes" was not read, since an organization has no sheet of this name.',
    );
    expect(notes).toContainEqual(
      expect.stringMatching(/^Supports!A1 NAME_READ_AS The headers "EVIDENCE", .* were read as evidence, /),
    );
  });

  it('is refused for a ref that is a number or a date, with the cell, what it shows and what to do', async () => {
    const file = await workbook(
      {
        organization: ORGANIZATION,
        controls: [
          ['id', 'title', 'status'],
          [7, 'Review', 'OPERATING'],
        ],
        addresses: [
          ['control', 'framework', 'ref', 'extent'],
          [7, 'std', 4.1, 'FULL'],
          [7, 'std', new Date('2012-01-06'), 'FULL'],
          ['7', 'std', '4.2', 'FULL'],
        ],
      },
      (book) => {
        book.getWorksheet('addresses')!.getCell('C2').numFmt = '0.00';
        book.getWorksheet('addresses')!.getCell('C3').numFmt = 'dd.mm.yyyy';
      },
    );
    expect((await read(file)).problems).toEqual([
      'addresses!C2 NUMBER_FOR_REF The cell contains the number 4.10 and not a text: to a spreadsheet program, 5.1 and 5.10 are the same number. Format the column as text, then type the ref again.',
      'addresses!C3 NUMBER_FOR_REF The cell contains the date 2012-01-06 and not a ref: spreadsheet programs turn refs such as 6.1.2 into dates. Format the column as text, then type the ref again.',
    ]);
  });

  it('is refused for what has no value of its own, once, and not in every row that names it', async () => {
    const file = await workbook(
      {
        ...TABLES,
        suppliers: [
          ['id', 'name'],
          [{ formula: '"P-"&1' }, 'Supplier'],
        ],
        controls: [
          ['id', 'title', 'status'],
          ['C-1', 'Review', 'OPERATING'],
        ],
      },
      (book) => book.getWorksheet('controls')!.mergeCells('A4:C4'),
    );
    expect((await read(file)).problems.map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual([
      'controls!A4 MERGED_CELLS',
      'suppliers!A2 FORMULA',
    ]);
  });

  it('is refused for values beside the table, however far away', async () => {
    const file = await workbook({ ...TABLES, 'My sheet': [] }, (book) => {
      const sheet = book.getWorksheet('suppliers')!;
      sheet.getCell('XFD2').value = 'far away';
      sheet.getCell('XFD3').value = 'again';
    });
    expect((await read(file)).problems).toEqual([
      'suppliers!XFD2 UNKNOWN_COLUMN This column has values but no header. Give it a header, or delete its values.',
    ]);
  });

  it('is one problem where a title is above the header', async () => {
    const suppliers = [['Our suppliers'], ...(TABLES.suppliers ?? [])];
    expect((await read(await workbook({ ...TABLES, suppliers }))).problems).toEqual([
      expect.stringContaining('suppliers!A1 MISSING_HEADER'),
    ]);
  });

  it('is refused where it holds no organization, or a sheet of it has another name', async () => {
    expect((await read(await workbook({ Sheet1: [['a']] }))).problems).toEqual([
      'workbook WRONG_FOLDER This workbook has no sheet "organization", so it is not an organization. If it is a report that you edited, load it with `load-report`.',
    ]);
    const { evidence = [], ...others } = TABLES;
    const misnamed = await read(await workbook({ ...others, evidences: evidence }));
    expect(misnamed.problems).toContain(
      'evidences UNKNOWN_FILE The sheet "evidences" is not part of an organization. Did you mean "evidence"?',
    );
    const twice = await read(await workbook({ ...TABLES, 'Row reviews': [], ROW_REVIEWS: [] }));
    expect(twice.problems).toContain(
      'ROW_REVIEWS SHEET_TWICE The sheets "Row reviews" and "ROW_REVIEWS" are both read as "row-reviews". Rename one of them.',
    );
    const keys = [
      ['slug', 'acme'],
      ['nam', 'Acme'],
      ['slug', 'x'],
    ];
    expect((await read(await workbook({ organization: keys }))).problems).toEqual([
      'organization!A2 UNKNOWN_KEY "nam" is not a key of this sheet. Did you mean "name"?',
      'organization!A3 DUPLICATE_KEY The key "slug" appears twice.',
    ]);
    const unknown = [
      ['Slug', 'acme'],
      ['Name', 'Acme'],
      ['frameworks', 'std;lex'],
    ];
    expect((await read(await workbook({ organization: unknown }))).problems).toEqual([
      'organization!B3 UNKNOWN_FRAMEWORK There is no framework "lex". There are "law" and "std".',
    ]);
  });
});
