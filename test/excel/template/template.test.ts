import { describe, expect, it } from 'vitest';
import type { FilledCell, FilledValue } from '../../../src/excel/template/filled-cell.ts';
import { Template } from '../../../src/excel/template/template.ts';
import { type Entry, workbookEntries, zipOf } from '../parsing/zip-of.ts';
import { packedPartsOf, partsOf, readWorkbook } from '../read-workbook.ts';

const DAY = '2026-11-24';

async function opened(entries: readonly Entry[]): Promise<Template> {
  const template = await Template.open(zipOf(entries));
  if (!template.ok) throw new Error(JSON.stringify(template.problems));
  return template.value;
}

function cell(row: number, column: number, value: FilledValue, looksLike: number | null = null): FilledCell {
  return { row, column, value, looksLike };
}

/** The file with some cells of its sheet filled. */
async function filled(entries: readonly Entry[], ...cells: readonly FilledCell[]): Promise<Buffer> {
  const template = await opened(entries);
  const sheet = await template.sheet('S');
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.problems));
  const bytes = await template.filled([{ sheet: sheet.value, cells, grown: new Map() }], DAY);
  if (!bytes.ok) throw new Error(JSON.stringify(bytes.problems));
  return bytes.value;
}

/** The sheet of a workbook that had only this in it, with some cells filled. */
async function filledSheet(sheetData: string, ...cells: readonly FilledCell[]): Promise<string> {
  const parts = partsOf(await filled(workbookEntries({ sheetData }), ...cells));
  return parts.get('xl/worksheets/sheet1.xml')!.replace(/^<worksheet[^>]*>|<\/worksheet>$/g, '');
}

const A = '<si><t>a</t></si>';

describe('a template that is filled', () => {
  it('has everything else as it was, byte by byte, and is the same file each time', async () => {
    const entries = [
      ...workbookEntries({ sheetData: '<sheetData/>' }),
      { name: 'xl/media/image1.png', content: Buffer.from([1, 2, 3, 255]) },
      { name: 'customXml/item1.xml', content: '<x a="1"\n/>', method: 0 },
    ];
    const file = await filled(entries, cell(1, 1, { number: 7 }));
    expect(file.equals(await filled(entries, cell(1, 1, { number: 7 })))).toBe(true);
    const before = zipOf(entries);
    for (const { name } of entries) {
      const isFilled = name === 'xl/worksheets/sheet1.xml';
      const same = packedOf(file, name).equals(packedOf(before, name));
      expect(same, name).toBe(!isFilled);
    }
    const rebuilt = await opened(entries);
    expect(rebuilt.sheets).toEqual(['S']);
  });

  it('keeps every letter of the sheet beside the cells that are filled', async () => {
    const before = `<sheetViews><sheetView showGridLines='0' workbookViewId="0"/></sheetViews>
<sheetData><!-- a note --><row r="2" ht="30" customHeight="1" spans="1:2"><c r="A2" s="3"/> <c r="B2"><v>5</v></c></row>
</sheetData><mergeCells count="1"><mergeCell ref="D1:E1"/></mergeCells>`;
    const after = await filledSheet(before, cell(2, 1, { number: 7 }));
    expect(after).toBe(before.replace('<c r="A2" s="3"/>', '<c r="A2" s="3"><v>7</v></c>'));
  });

  it('gets rows and cells in their places: before, between and after those that are there', async () => {
    const before = '<sheetData><row r="2"><c r="B2"><v>1</v></c></row><row r="4"/></sheetData>';
    const number = { number: 9 };
    const after = await filledSheet(
      before,
      ...[cell(5, 1, number), cell(4, 2, number), cell(3, 1, number), cell(2, 3, number)],
      ...[cell(2, 1, number), cell(1, 1, number)],
    );
    expect(after).toBe(
      '<sheetData><row r="1"><c r="A1"><v>9</v></c></row><row r="2"><c r="A2"><v>9</v></c><c r="B2"><v>1</v></c><c r="C2"><v>9</v></c></row><row r="3"><c r="A3"><v>9</v></c></row><row r="4"><c r="B4"><v>9</v></c></row><row r="5"><c r="A5"><v>9</v></c></row></sheetData>',
    );
    expect(await filledSheet('<sheetData/>', cell(2, 1, number))).toBe(
      '<sheetData><row r="2"><c r="A2"><v>9</v></c></row></sheetData>',
    );
  });

  it('states the range that is used, and no columns that a row has alone', async () => {
    const before = '<dimension ref="B2:B2"/><sheetData><row r="2" spans="2:2"><c r="B2"/></row></sheetData>';
    expect(await filledSheet(before, cell(2, 4, { number: 1 }))).toBe(
      '<dimension ref="B2:D2"/><sheetData><row r="2"><c r="B2"/><c r="D2"><v>1</v></c></row></sheetData>',
    );
  });

  it('is written with the prefix that its elements have', async () => {
    const strict = workbookEntries({}).map((entry) =>
      entry.name === 'xl/worksheets/sheet1.xml'
        ? {
            ...entry,
            content:
              '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData/></x:worksheet>',
          }
        : entry,
    );
    const part = partsOf(await filled(strict, cell(1, 1, { number: 1 }))).get('xl/worksheets/sheet1.xml')!;
    expect(part).toContain('<x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData>');
  });

  it('writes texts as texts, whatever they begin with, beside those that cells share already', async () => {
    const texts = ['=1+1', '+A1', '<b>&"', '_x0041_', ' two\nlines ', 'a\u0000b', '$1$&'];
    const entries = workbookEntries({ sheetData: '<sheetData/>', strings: A });
    const file = await filled(entries, ...texts.map((text, index) => cell(index + 1, 1, { text })));
    const parts = partsOf(file);
    expect(parts.get('xl/worksheets/sheet1.xml')).not.toContain('<f>');
    expect(parts.get('xl/sharedStrings.xml')).toMatch(
      /^<sst [^>]*>(<si><t>a<\/t><\/si>)(<si>.*<\/si>){7}<\/sst>$/s,
    );
    const sheet = (await (await opened(entriesOf(file))).sheet('S')) as {
      value: { shown: (at: object) => string };
    };
    const read = texts.map((_, index) => sheet.value.shown({ row: index + 1, column: 1 }));
    expect(read).toEqual(['=1+1', '+A1', '<b>&"', '_x0041_', 'two\nlines', 'a\ufffdb', '$1$&']);
  });

  it('has texts in the cells where no cells share any', async () => {
    const entries = workbookEntries({ sheetData: '<sheetData/>' }).filter(
      ({ name }) => name !== 'xl/sharedStrings.xml',
    );
    const part = partsOf(await filled(entries, cell(1, 1, { text: 'a<b' }))).get('xl/worksheets/sheet1.xml');
    expect(part).toContain('<c r="A1" t="inlineStr"><is><t xml:space="preserve">a&lt;b</t></is></c>');
  });

  it('writes a day as a day where the cell shows one, also where days are counted from 1904', async () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const sheetData = '<sheetData><row r="1"><c r="A1" s="1"/><c r="B1"/></row></sheetData>';
    const day = { day: '2026-11-24' };
    const of = async (properties: string): Promise<string> =>
      partsOf(
        await filled(workbookEntries({ sheetData, styles, properties }), cell(1, 1, day), cell(1, 2, day)),
      ).get('xl/worksheets/sheet1.xml')!;
    expect(await of('')).toContain('<c r="A1" s="1"><v>46350</v></c><c r="B1" t="s"><v>0</v></c>');
    expect(await of('<workbookPr date1904="1"/>')).toContain('<c r="A1" s="1"><v>44888</v></c>');
  });

  it('gives a new row the look of another, and else the look of its columns', async () => {
    const before =
      '<cols><col min="2" max="3" style="4"/></cols><sheetData><row r="1"><c r="A1" s="2"/></row></sheetData>';
    const after = await filledSheet(
      before,
      ...[cell(2, 1, { number: 1 }, 1), cell(2, 2, { look: true }, 1), cell(1, 1, { look: true }, 1)],
    );
    expect(after).toContain(
      '<row r="1"><c r="A1" s="2"/></row><row r="2"><c r="A2" s="2"><v>1</v></c><c r="B2" s="4"/></row>',
    );
  });

  it('makes a row higher for a text that its cell wraps, unless somebody chose the height', async () => {
    const styles = '<cellXfs><xf/><xf><alignment wrapText="1"/></xf></cellXfs>';
    const row = (number: number, more: string): string =>
      `<row r="${number}"${more}><c r="A${number}" s="1"/></row>`;
    const sheetData = `<sheetData>${row(1, '')}${row(2, ' ht="20" customHeight="1"')}${row(3, ' ht="600"')}</sheetData>`;
    const text = 'one two three four five six seven';
    const cells = [1, 2, 3].map((number) => cell(number, 1, { text }));
    const part = partsOf(await filled(workbookEntries({ sheetData, styles }), ...cells)).get(
      'xl/worksheets/sheet1.xml',
    );
    expect(part).toMatch(/<row ht="60" r="1"><c r="A1"/);
    expect(part).toContain('<row r="2" ht="20" customHeight="1">');
    expect(part).toContain('<row r="3" ht="600">');
  });

  it('leaves out the results of formulas, and has them computed when the file is opened', async () => {
    const sheetData =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row></sheetData>';
    const of = async (properties: string): Promise<ReadonlyMap<string, string>> =>
      partsOf(await filled(workbookEntries({ sheetData, properties }), cell(1, 1, { number: 5 })));
    const parts = await of('');
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain(
      '<c r="A1"><v>5</v></c><c r="B1"><f>A1*2</f></c>',
    );
    expect(parts.get('xl/workbook.xml')).toContain('</sheets><calcPr fullCalcOnLoad="1"/></workbook>');
    const stated = await of('<calcPr calcId="1" fullCalcOnLoad="0"/>');
    expect(stated.get('xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1" calcId="1"/>');
  });

  it('makes an Excel table longer', async () => {
    const entries = withTable();
    const template = await opened(entries);
    const sheet = await template.sheet('S');
    if (!sheet.ok) throw new Error(JSON.stringify(sheet.problems));
    const [table] = sheet.value.tables;
    expect(table).toMatchObject({ range: { from: { row: 1, column: 1 }, to: { row: 2, column: 2 } } });
    const fills = [{ sheet: sheet.value, cells: [], grown: new Map([[table!, 9]]) }];
    const bytes = await template.filled(fills, DAY);
    expect(bytes.ok && partsOf(bytes.value).get('xl/tables/table1.xml')).toBe(
      '<table id="1" name="T" ref="A1:B9"><autoFilter ref="A1:B9"/><tableColumns count="2"/></table>',
    );
  });
});

describe('a template that is refused', () => {
  it.each([
    [
      'with macros',
      'xl/vbaProject.bin',
      'The template has macros. Save it as a workbook without macros (.xlsx).',
    ],
    [
      'that is signed',
      '_xmlsignatures/sig1.xml',
      'The template is signed, and filling it would break the signature. Remove the signature.',
    ],
  ])('is one %s', async (_, name, sentence) => {
    const template = await Template.open(zipOf([...workbookEntries({}), { name, content: 'x' }]));
    expect(template).toMatchObject({ ok: false, problems: [{ code: 'WRONG_FILE', sentence }] });
  });

  it.each([
    '<sheetData><row><c r="A1"/></row></sheetData>',
    '<sheetData><row r="1"><c/></row></sheetData>',
    '<sheetData><row r="2"/><row r="1"/></sheetData>',
    '<sheetData><row r="1"><c r="B1"/><c r="A1"/></row></sheetData>',
  ])('is one whose cells are not numbered in order: %s', async (sheetData) => {
    const sheet = await (await opened(workbookEntries({ sheetData }))).sheet('S');
    expect(sheet).toMatchObject({ ok: false, problems: [{ code: 'BAD_XML' }] });
  });

  it('is one with a damaged entry, also where the entry is only copied', async () => {
    const entries = [
      ...workbookEntries({ sheetData: '<sheetData/>' }),
      { name: 'a.bin', content: 'x', crc: 1 },
    ];
    const template = await opened(entries);
    expect(await template.filled([], DAY)).toMatchObject({
      ok: false,
      problems: [{ code: 'DAMAGED_FILE', sentence: 'The entry "a.bin" is damaged. Save the file again.' }],
    });
  });
});

it('is read by another program as it was written', async () => {
  const entries = workbookEntries({ sheetData: '<sheetData/>', strings: A });
  const file = await filled(entries, cell(3, 2, { text: 'ä' }), cell(3, 3, { number: 1.5 }));
  const sheet = (await readWorkbook(file)).getWorksheet('S')!;
  expect([sheet.getCell('B3').value, sheet.getCell('C3').value]).toEqual(['ä', 1.5]);
});

function withTable(): readonly Entry[] {
  const relations = `<Relationships><Relationship Id="t1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>`;
  const sheetData = '<sheetData/><tableParts count="1"><tablePart r:id="t1"/></tableParts>';
  return [
    ...workbookEntries({ sheetData }),
    { name: 'xl/worksheets/_rels/sheet1.xml.rels', content: relations },
    {
      name: 'xl/tables/table1.xml',
      content:
        '<table id="1" name="T" ref="A1:B2"><autoFilter ref="A1:B2"/><tableColumns count="2"/></table>',
    },
  ];
}

/** The entries of a file, as they would be written again. */
function entriesOf(file: Buffer): readonly Entry[] {
  return [...partsOf(file)].map(([name, content]) => ({ name, content }));
}

/** The bytes of an entry as they are packed. */
function packedOf(file: Buffer, wanted: string): Buffer {
  const packed = packedPartsOf(file).get(wanted);
  if (packed === undefined) throw new Error(`There is no ${wanted}.`);
  return packed;
}
