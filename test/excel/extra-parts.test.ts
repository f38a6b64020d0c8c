import { expect, it } from 'vitest';
import type { ExtraPart, SheetPart } from '../../src/excel/parts/extra-part.ts';
import type { Sheet } from '../../src/excel/sheet.ts';
import { partsOf, readWorkbook } from './read-workbook.ts';
import { writtenBytes } from './report-in-memory.ts';

const SHARED: ExtraPart = {
  ...{ stem: 'xl/notes/note', contentType: 'text/note', relationship: 'urn:note' },
  xml: () => '<note/>',
};

function table(cells: string): SheetPart {
  return {
    ...{ stem: 'xl/tables/table', contentType: 'text/table', relationship: 'urn:table' },
    ...{ element: 'tablePart', parts: [SHARED] },
    xml: (number, ids) => `<table id="${number}" ref="${cells}" note="${ids[0]}"/>`,
  };
}

const drawing: SheetPart = {
  ...{ stem: 'xl/drawings/drawing', contentType: 'text/drawing', relationship: 'urn:drawing' },
  element: 'drawing',
  xml: () => '<drawing/>',
};

/** A page, which brings no table of its own. */
function sheetOf(name: string, parts: readonly SheetPart[]): Sheet {
  return { name, columns: [{ header: 'A', width: 10 }], rows: [['a']], isPage: true, parts };
}

it('writes the parts of sheets with numbers, relationships and content types, and a shared part once', async () => {
  const bytes = await writtenBytes(
    sheetOf('One', [table('A1:A2'), drawing]),
    sheetOf('Two', [table('A1:A3')]),
  );
  const parts = partsOf(bytes);
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  expect(parts.get('xl/tables/table1.xml')).toBe(`${head}<table id="1" ref="A1:A2" note="rId1"/>`);
  expect(parts.get('xl/tables/table2.xml')).toBe(`${head}<table id="2" ref="A1:A3" note="rId1"/>`);
  expect(parts.get('xl/worksheets/_rels/sheet1.xml.rels')).toContain(
    '<Relationship Id="rId1" Type="urn:table" Target="../tables/table1.xml"/><Relationship Id="rId2" Type="urn:drawing" Target="../drawings/drawing1.xml"/>',
  );
  for (const number of [1, 2])
    expect(parts.get(`xl/tables/_rels/table${number}.xml.rels`)).toContain(
      '<Relationship Id="rId1" Type="urn:note" Target="../notes/note1.xml"/>',
    );
  expect(parts.has('xl/notes/note2.xml')).toBe(false);
  const types = parts.get('[Content_Types].xml')!;
  expect(types.match(/PartName="\/xl\/(notes|tables|drawings)\/[^"]+"/g)).toEqual([
    'PartName="/xl/notes/note1.xml"',
    'PartName="/xl/tables/table1.xml"',
    'PartName="/xl/drawings/drawing1.xml"',
    'PartName="/xl/tables/table2.xml"',
  ]);
});

it('names the drawing of a sheet before its tables, where the schema wants them', async () => {
  const sheet = partsOf(await writtenBytes(sheetOf('One', [table('A1:A2'), drawing]))).get(
    'xl/worksheets/sheet1.xml',
  )!;
  expect(sheet).toMatch(
    /<\/headerFooter><drawing r:id="rId2"\/><tableParts count="1"><tablePart r:id="rId1"\/><\/tableParts><\/worksheet>$/,
  );
});

it('gives a sheet without parts no relationships', async () => {
  const bytes = await writtenBytes(sheetOf('One', []));
  expect([...partsOf(bytes).keys()].filter((name) => name.includes('worksheets/_rels'))).toEqual([]);
  expect((await readWorkbook(bytes)).getWorksheet('One')?.getCell('A1').value).toBe('a');
});
