import { expect, it } from 'vitest';
import type { Sheet } from '../../src/excel/sheet.ts';
import { partsOf, readWorkbook } from './read-workbook.ts';
import { writtenBytes } from './report-in-memory.ts';

function sheetOf(name: string, headers: readonly string[], of: Partial<Sheet> = {}): Sheet {
  const columns = headers.map((header) => ({ header, width: 10 }));
  return { name, columns, rows: [headers.map(() => 'x')], ...of };
}

/** The attributes that name each table and its cells, and its columns. */
async function tablesOf(...sheets: readonly Sheet[]) {
  const parts = partsOf(await writtenBytes(...sheets));
  return [...parts].flatMap(([name, xml]) => {
    if (!name.startsWith('xl/tables/')) return [];
    const columns = [...xml.matchAll(/<tableColumn id="\d+" name="([^"]*)"/g)].map(([, column]) => column);
    return [[/displayName="([^"]*)"/.exec(xml)?.[1], /ref="([^"]*)"/.exec(xml)?.[1], columns.join(',')]];
  });
}

it('makes the rows of each list a table that is named after its sheet', async () => {
  const rows = [
    ['1', '2'],
    ['3', '4'],
  ];
  expect(
    await tablesOf(
      sheetOf('Gaps', ['Id', 'Ref'], { rows }),
      sheetOf('nis2', ['Id', 'Say "<&>"']),
      sheetOf('GAPS', ['Id']),
    ),
  ).toEqual([
    ['table.Gaps', 'A1:B3', 'Id,Ref'],
    ['table.nis2', 'A1:B2', 'Id,Say &quot;&lt;&amp;>&quot;'],
    ['table.GAPS_2', 'A1:A2', 'Id'],
  ]);
});

it('makes no table of a page, a hidden sheet, and the sentence of a sheet without rows', async () => {
  const tables = await tablesOf(
    sheetOf('Cover', ['A'], { isPage: true }),
    sheetOf('Hidden', ['A'], { isHidden: true }),
    sheetOf('Expiring', ['A'], { rows: [], whenEmpty: 'Nothing ends.' }),
    sheetOf('Action plan', ['A'], { rows: [], origins: [] }),
  );
  expect(tables).toEqual([['table.Action_plan', 'A1:B2', 'A,Round trip']]);
});

it('gives a header that is there twice a number, since a table has each header once', async () => {
  const sheet = sheetOf('Provision by system', ['Title', 'organization', 'TITLE']);
  expect(await tablesOf(sheet)).toEqual([
    ['table.Provision_by_system', 'A1:C2', 'Title,organization,TITLE (2)'],
  ]);
  const workbook = await readWorkbook(await writtenBytes(sheet));
  expect(workbook.getWorksheet('Provision by system')?.getCell('C1').value).toBe('TITLE (2)');
});
