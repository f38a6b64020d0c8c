import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkbookBytes } from '../../../src/excel/parsing/read-workbook-bytes.ts';
import { WorkbookFile } from '../../../src/excel/parsing/workbook-file.ts';
import { formatProblem } from '../../../src/problems/format-problem.ts';
import { type Entry, workbookEntries, zipOf } from './zip-of.ts';

async function cellsOf(parts: Parameters<typeof workbookEntries>[0]) {
  const file = await WorkbookFile.open(zipOf(workbookEntries(parts)));
  if (!file.ok) return file.problems.map(({ code, sentence }) => `${code} ${sentence}`);
  const sheet = await file.value.sheet('S');
  if (!sheet.ok) return sheet.problems.map(({ code, sentence }) => `${code} ${sentence}`);
  return sheet.value.rows.map(({ number, cells }) => [number, ...cells]);
}

/** What an edited part comes to; the workbook is else a sound one. */
async function opened(change: (entries: readonly Entry[]) => readonly Entry[]): Promise<readonly string[]> {
  const file = await WorkbookFile.open(zipOf(change(workbookEntries({ sheetData: '<sheetData/>' }))));
  const sheet = file.ok ? await file.value.sheet('S') : file;
  return sheet.ok ? [] : sheet.problems.map(formatProblem);
}

describe('the sheets of a workbook', () => {
  const listed = (sheets: string) =>
    opened((entries) =>
      entries.map((entry) =>
        entry.name === 'xl/workbook.xml'
          ? { ...entry, content: String(entry.content).replace(/(<sheet [^>]*\/>)/, `$1${sheets}`) }
          : entry,
      ),
    );

  it.each([
    [
      `<sheet name="${'n'.repeat(256)}" sheetId="9" r:id="rId1"/>`,
      /DAMAGED_FILE .* has more than 255 characters\./,
    ],
    ['<sheet name="S" sheetId="9" r:id="rId1"/>', /DAMAGED_FILE Two sheets have the name "S"\./],
  ])('have names that a program could have given them: %#', async (sheets, said) => {
    expect(await listed(sheets)).toEqual([expect.stringMatching(said)]);
    expect(await listed(`<sheet name="${'n'.repeat(255)}" sheetId="9" r:id="rId1"/>`)).toEqual([]);
  });
});

describe('the cells of a workbook', () => {
  it('are read in every way in which programs write them', async () => {
    const strings =
      '<si><t>plain</t></si><si><r><t xml:space="preserve">ri </t></r><r><rPr/><t>ch</t></r><rPh sb="0"><t>aid</t></rPh></si>';
    const sheetData = `<sheetData><row r="2">
      <c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><t>in&amp;line</t></is></c>
      <c r="D2" t="str"><v>text</v></c><c r="E2"><v>1.5</v></c><c r="F2" t="b"><v>1</v></c><c r="G2" t="e"><v>#N/A</v></c>
      <c r="H2"><f>1+1</f><v>2</v></c><c r="I2" s="1"/><c r="AA2" t="d"><v>2026-01-02T00:00:00.000Z</v></c></row></sheetData>`;
    expect(await cellsOf({ strings, sheetData })).toEqual([
      [
        2,
        [1, { text: 'plain' }],
        [2, { text: 'ri ch' }],
        [3, { text: 'in&line' }],
        [4, { text: 'text' }],
        [5, { number: 1.5, isDay: false }],
        [6, { text: 'TRUE' }],
        [7, { error: '#N/A' }],
        [8, { formula: true }],
        [27, { text: '2026-01-02' }],
      ],
    ]);
  });

  it('are found whatever the program has called the main part, and wherever it has put it', async () => {
    const main = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
    for (const [part, target] of [
      ['xl/workbook22.xml', '/xl/workbook22.xml'],
      ['xl/workbook2.xml', 'xl/workbook2.xml'],
      ['book/main.xml', './book/../book/main.xml'],
      ['xl/workbook.xml', 'XL/Workbook.xml'],
    ] as const) {
      const cut = part.lastIndexOf('/') + 1;
      const moved = (name: string) =>
        name === 'xl/workbook.xml'
          ? part
          : name === 'xl/_rels/workbook.xml.rels'
            ? `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`
            : name.replace(/^xl\//, part.slice(0, cut));
      const content = `<Relationships><Relationship Id="m" Type="${main}" Target="${target}"/></Relationships>`;
      const sheetData = '<sheetData><row><c><v>1</v></c></row></sheetData>';
      const entries = [
        ...workbookEntries({ sheetData }).filter(({ name }) => name !== 'xl/sharedStrings.xml'),
        { name: '_rels/.rels', content },
      ].map((entry) => ({ ...entry, name: moved(entry.name) }));
      const file = await WorkbookFile.open(zipOf(entries));
      const sheet = file.ok ? await file.value.sheet('S') : file;
      expect(sheet).toMatchObject({ ok: true, value: { rows: [{ number: 1 }] } });
    }
  });

  it('are counted where they do not say where they stand, and under any prefix', async () => {
    const sheetData =
      '<x:sheetData xmlns:x="u"><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c><x:v>3</x:v></x:c></x:row></x:sheetData>';
    expect(await cellsOf({ sheetData })).toEqual([
      [1, [1, { number: 1, isDay: false }], [2, { number: 2, isDay: false }]],
      [2, [1, { number: 3, isDay: false }]],
    ]);
  });

  it('are found on sheets that are named by the strict namespaces, under prefixes of the program', async () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const workbook = `<w:workbook xmlns:w="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:rel="${strict}"><w:workbookPr date1904="true"/><w:sheets><w:sheet name="S" sheetId="1" rel:id="one"/></w:sheets></w:workbook>`;
    const relations = `<Relationships><Relationship Id="one" Type="${strict}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;
    const sheetData = '<sheetData><row><c t="b"><v>true</v></c></row></sheetData>';
    const content: Readonly<Record<string, string>> = {
      'xl/workbook.xml': workbook,
      'xl/_rels/workbook.xml.rels': relations,
    };
    const entries = workbookEntries({ sheetData })
      .filter(({ name }) => name !== 'xl/sharedStrings.xml')
      .map((entry) => ({ ...entry, content: content[entry.name] ?? entry.content }));
    const file = await WorkbookFile.open(zipOf(entries));
    const sheet = file.ok ? await file.value.sheet('S') : file;
    expect(file.ok && file.value.isFrom1904).toBe(true);
    expect(sheet.ok && [...sheet.value.rows[0]!.cells]).toEqual([[1, { text: 'TRUE' }]]);
  });

  it('are days where their style shows one', async () => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="0.00&quot;days&quot;"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>`;
    const cell = (style: number): string => `<c s="${style}"><v>46000</v></c>`;
    const sheetData = `<sheetData><row>${[0, 1, 2, 3].map(cell).join('')}</row></sheetData>`;
    const [row] = await cellsOf({ styles, sheetData });
    expect(row).toEqual([
      1,
      ...[false, true, true, false].map((isDay, index) => [index + 1, { number: 46000, isDay }]),
    ]);
  });

  it('have their escapes and line ends read as what they stand for', async () => {
    const strings = '<si><t>a_x000D_&#10;b _x005F_x0041_ &#x1F600;<![CDATA[<c>]]></t></si><si><t>  </t></si>';
    const sheetData = '<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row></sheetData>';
    expect(await cellsOf({ strings, sheetData })).toEqual([[1, [1, { text: 'a\nb _x0041_ 😀<c>' }]]]);
  });

  it('are refused where they make no sense', async () => {
    expect(await cellsOf({ sheetData: '<row><c t="s"><v>9</v></c></row>' })).toEqual([
      'BAD_XML The part xl/worksheets/sheet1.xml cannot be read. A cell refers to the shared text 9, which does not exist.',
    ]);
    expect(await cellsOf({ sheetData: '<row><c><v>abc</v></c></row>' })).toEqual([
      'BAD_XML The part xl/worksheets/sheet1.xml cannot be read. abc is not the number of a cell.',
    ]);
    expect(await cellsOf({ sheetData: '<row r="0"/>' })).toEqual([
      'BAD_XML The part xl/worksheets/sheet1.xml cannot be read. A row has no number.',
    ]);
  });
});

describe('a file that is no sound workbook', () => {
  const part = (name: string, change: Partial<Entry>) => (entries: readonly Entry[]) =>
    entries.map((entry) => (entry.name === name ? { ...entry, ...change } : entry));
  const more = (entry: Entry) => (entries: readonly Entry[]) => [...entries, entry];
  const sheet = 'xl/worksheets/sheet1.xml';

  it.each([
    [
      'unpacks to more than it says',
      part(sheet, { content: 'x'.repeat(5_000_000), unpacked: 1_000 }),
      'UNPACKED_TOO_LARGE The entry "xl/worksheets/sheet1.xml" unpacks to more than the 1000 bytes that it states. Save the file again.',
    ],
    [
      'says that it unpacks to more than 200 MB',
      more({ name: 'bomb', content: '', unpacked: 200_000_001 }),
      /UNPACKED_TOO_LARGE The file unpacks to \d+ bytes. A workbook unpacks to at most 200000000\./,
    ],
    [
      'has more than 1,000 entries',
      (entries: readonly Entry[]) => [
        ...entries,
        ...Array.from({ length: 996 }, (_, index) => ({ name: `${index}`, content: '' })),
      ],
      'TOO_MANY_ENTRIES The file has 1001 entries. A workbook has at most 1000.',
    ],
    [
      'has an entry twice',
      more({ name: sheet, content: '' }),
      'DAMAGED_FILE The entry "xl/worksheets/sheet1.xml" is in the file twice.',
    ],
    [
      'was packed from something else',
      part(sheet, { crc: 7 }),
      'DAMAGED_FILE The entry "xl/worksheets/sheet1.xml" is damaged. Save the file again.',
    ],
    [
      'is packed in a way of its own',
      part(sheet, { method: 12 }),
      'DAMAGED_FILE The entry "xl/worksheets/sheet1.xml" is damaged. Save the file again.',
    ],
    [
      'lacks a part',
      (entries: readonly Entry[]) => entries.filter(({ name }) => name !== sheet),
      'DAMAGED_FILE The file has no entry "xl/worksheets/sheet1.xml".',
    ],
    ['is encrypted', part(sheet, { flags: 1 }), 'WRONG_FILE The file has a password. Save it without one.'],
    [
      'is a zip of something else',
      () => [{ name: 'content.xml', content: '<x/>' }],
      'WRONG_FILE The file is not an XLSX workbook. Save it as XLSX.',
    ],
    [
      'declares a document type',
      part(sheet, { content: '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>' }),
      'BAD_XML The part xl/worksheets/sheet1.xml cannot be read. It declares a document type, which is not allowed.',
    ],
    [
      'uses an entity of its own',
      part(sheet, { content: '<worksheet>&a;</worksheet>' }),
      'BAD_XML The part xl/worksheets/sheet1.xml cannot be read. Its XML is not well-formed: 1:14: undefined entity.',
    ],
    [
      'ends within an element',
      part(sheet, { content: '<worksheet><sheetData>' }),
      'BAD_XML The part xl/worksheets/sheet1.xml cannot be read. Its XML is not well-formed: 1:22: unclosed tag: sheetData.',
    ],
    [
      'closes what is not open',
      part(sheet, { content: '<worksheet></row></worksheet>' }),
      'BAD_XML The part xl/worksheets/sheet1.xml cannot be read. Its XML is not well-formed: 1:17: unexpected close tag.',
    ],
    [
      'has an element without an end',
      part(sheet, { content: '<worksheet><row r="1' }),
      'BAD_XML The part xl/worksheets/sheet1.xml cannot be read. Its XML is not well-formed: 1:20: unclosed tag: worksheet.',
    ],
    [
      'is nested too deep',
      part(sheet, { content: '<a>'.repeat(300) }),
      'BAD_XML The part xl/worksheets/sheet1.xml cannot be read. Its elements have more than 256 levels.',
    ],
    [
      'is not UTF-8',
      part(sheet, { content: Buffer.from([0xff, 0xfe, 0x3c, 0]) }),
      'BAD_XML The entry "xl/worksheets/sheet1.xml" is not UTF-8.',
    ],
  ] as const)('%s', async (_, change, sentence) => {
    const told = await opened(change);
    expect(told).toEqual([
      typeof sentence === 'string' ? `workbook ${sentence}` : expect.stringMatching(sentence),
    ]);
  });

  it('has more than 1,000,000 filled cells', { timeout: 60_000 }, async () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(20_000)}</row>`;
    expect(
      await cellsOf({ sheetData: `<sheetData>${row.repeat(100)}<row><c><v>1</v></c></row></sheetData>` }),
    ).toEqual([
      'TOO_MANY_CELLS The sheets have more than 250000 filled rows, 1000000 filled cells or 50000000 characters.',
    ]);
  });

  it('is none, or larger than 25 MB, and is not read then', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'aims-workbook-'));
    try {
      const file = join(folder, 'large.xlsx');
      await writeFile(file, '');
      await truncate(file, 25_000_001);
      const pipe = join(folder, 'pipe.xlsx');
      // Where no pipe can be made, there is none.
      spawnSync('mkfifo', [pipe]);
      const codes = await Promise.all(
        [file, folder, join(folder, 'none.xlsx'), pipe].map(async (path) => {
          const read = await readWorkbookBytes(path);
          return read.ok ? null : read.problems[0]?.code;
        }),
      );
      expect(codes).toEqual(['FILE_TOO_LARGE', 'NO_SUCH_FILE', 'NO_SUCH_FILE', 'NO_SUCH_FILE']);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('has an entry that does not begin where it says', async () => {
    const whole = zipOf(workbookEntries({}));
    for (const at of [1, whole.length - 30, whole.length - 1, whole.length, whole.length + 1, 2 ** 32 - 1])
      expect(await opened(part(sheet, { at }))).toEqual([
        'workbook DAMAGED_FILE The entry "xl/worksheets/sheet1.xml" is damaged. Save the file again.',
      ]);
  });

  it('is cut off at any place', async () => {
    const whole = zipOf(workbookEntries({}));
    for (let length = 4; length < whole.length; length += 7) {
      const cut = await WorkbookFile.open(whole.subarray(0, length));
      expect(cut).toMatchObject({ ok: false, problems: [{ code: 'CUT_FILE' }] });
    }
  });

  it('is nothing of the kind', async () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from('id,title\n'), Buffer.alloc(5_000)])
      expect(await WorkbookFile.open(bytes)).toMatchObject({ ok: false, problems: [{ code: 'WRONG_FILE' }] });
    const locked = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    expect(await WorkbookFile.open(locked)).toMatchObject({
      problems: [{ sentence: expect.stringContaining('has a password') }],
    });
  });
});
