import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOrganization } from '../../src/organization/read-organization.ts';
import { EMPTY_LOOKUP } from '../../src/parsing/catalogue-lookup.ts';
import { formatGrouped } from '../../src/problems/format-grouped.ts';
import { NoteList } from '../../src/problems/note-list.ts';
import { temporaryFolder } from './temporary-folder.ts';

const YAML = 'slug: acme\nname: Acme\n';
const ENCODINGS = ['UTF-8', 'UTF-16LE', 'UTF-16BE', 'Windows-1252'] as const;
type Encoding = (typeof ENCODINGS)[number];

function encoded(text: string, encoding: Encoding, hasMark: boolean): Buffer {
  const marked = hasMark && encoding !== 'Windows-1252' ? `\ufeff${text}` : text;
  if (encoding === 'UTF-8') return Buffer.from(marked);
  if (encoding === 'Windows-1252')
    return Buffer.from(
      Array.from(marked, (character) => (character === '€' ? 0x80 : character.charCodeAt(0))),
    );
  const bytes = Buffer.from(marked, 'utf16le');
  return encoding === 'UTF-16LE' ? bytes : bytes.swap16();
}

async function read(suppliers: string | Uint8Array) {
  const notes = new NoteList();
  const folder = temporaryFolder({ 'organization.yaml': YAML, 'suppliers.csv': suppliers });
  const outcome = await readOrganization(folder, { known: EMPTY_LOOKUP, notes });
  return {
    rows: outcome.ok
      ? outcome.value.contents.suppliers.map(({ localId, name, notes }) => [localId, name, notes])
      : null,
    problems: outcome.ok
      ? []
      : outcome.problems.map((problem) => formatGrouped({ first: problem, further: [], count: 1 })),
    notes: notes.grouped().map(formatGrouped),
  };
}

describe('a table', () => {
  const text = fc
    .string({ unit: fc.constantFrom('a', 'ü', 'é', '€', ',', ';', '"', '\n', ' ') })
    // In Windows-1252 these are the bytes of one character of UTF-8.
    .filter((written) => !written.includes('é€€'))
    .map((written) => `x${written}x`);
  const form = fc.record({
    encoding: fc.constantFrom(...ENCODINGS),
    separator: fc.constantFrom(',', ';', '\t'),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    hasMark: fc.boolean(),
    isStated: fc.boolean(),
    emptyRows: fc.nat(2),
    emptyColumns: fc.nat(2),
  });

  it('is read the same in whatever encoding, with whatever separators and line ends', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), form, async (names, written) => {
        const { separator, end, emptyRows, emptyColumns } = written;
        const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
        const rows = [
          ['id', 'name', 'notes'],
          ...names.map((name, index) => [`P-${index}`, name, 'é']),
          ...Array.from({ length: emptyRows }, () => ['', '', '']),
        ].map((cells) => [...cells, ...Array.from({ length: emptyColumns }, () => '')]);
        const lines = rows.map((cells) =>
          cells.map((cell) => (cell === '' ? '' : quoted(cell))).join(separator),
        );
        const stated = written.isStated ? [`sep=${separator}`] : [];
        const table = [...stated, ...lines, ''].join(end);
        const said = await read(encoded(table, written.encoding, written.hasMark));
        // In a quoted cell a line break is LF, whatever ends the lines outside.
        expect(said.rows).toEqual(names.map((name, index) => [`P-${index}`, name, 'é']));
        const isPlain = written.encoding === 'UTF-8' && separator === ',' && end !== '\r';
        expect(said.notes).toHaveLength(isPlain && emptyRows + emptyColumns === 0 ? 0 : 1);
      }),
      { numRuns: 300 },
    );
  });

  it('says in one note what it was read as, with a word by which the encoding can be judged', async () => {
    const saved = 'id;name;notes;\r\nP-1;Müller & Söhne;;\r\n;;;\r\n;;;\r\n\r\n';
    expect(await read(encoded(saved, 'Windows-1252', false))).toEqual({
      rows: [['P-1', 'Müller & Söhne', null]],
      problems: [],
      notes: [
        'suppliers.csv TABLE_FORM This file was read in Windows-1252 (for example "Müller"), with cells separated by ";". 2 empty rows and 1 empty column were ignored.',
      ],
    });
  });

  it('is one problem where no text can be made of it, and its consequences are not told', async () => {
    const utf8 = Buffer.from('id,name\nP-1,Müller\nP-2,Söhne\nP-1,');
    const cases: readonly (readonly [string, Uint8Array])[] = [
      ['suppliers.csv:4:5 BAD_ENCODING', Buffer.concat([utf8, Buffer.from([0xfc, 0x0a])])],
      ['suppliers.csv:2:5 BAD_ENCODING', Buffer.from('id,name\nP-1,\u0081\n?,', 'latin1')],
      ['suppliers.csv BAD_ENCODING', Buffer.from('PK\u0003\u0004rest', 'latin1')],
      ['suppliers.csv BAD_ENCODING', Buffer.from([0xff, 0xfe, 0, 0, 0x69, 0, 0, 0])],
    ];
    for (const [place, bytes] of cases) {
      const { problems } = await read(bytes);
      expect(problems).toEqual([expect.stringContaining(place)]);
    }
  });

  it('has no value without a column', async () => {
    expect((await read('id,name,,\nP-1,A,,\nP-2,B,,x\nP-3,C,,y\nP-4,D,,,,\n')).problems).toEqual([
      'suppliers.csv:3:8 UNKNOWN_COLUMN This column has values but no header. Give it a header, or delete its values.',
    ]);
    expect((await read('id,name\nP-1\nP-2,B,C\n')).problems).toEqual([
      'suppliers.csv:2:1 WRONG_CELL_COUNT This row has 1 cell, but the header has 2. Check its separators and quotation marks.',
      'suppliers.csv:3:1 WRONG_CELL_COUNT This row has 3 cells, but the header has 2. Check its separators and quotation marks.',
    ]);
  });

  it('without any of its columns is one problem, whatever separates its cells', async () => {
    expect((await read('id|name\nP-1|A\nP-2|B\n')).problems).toEqual([
      'suppliers.csv:1:1 MISSING_HEADER The table must begin with its header row. This row names none of its columns: id, name, service, notes.',
    ]);
  });

  it.each(['Our suppliers\n', 'Our suppliers,,,\n', ',Our suppliers\n'])(
    'below a title %j is one problem, whatever the rows have',
    async (title) => {
      expect((await read(`${title}id,name\nP-1,A\nP-2,B,C,D,E\n`)).problems).toEqual([
        expect.stringContaining('MISSING_HEADER'),
      ]);
    },
  );
});

describe('a row with too few or too many cells', () => {
  it('is the only problem: what names its id is not refused as well', async () => {
    const folder = temporaryFolder({
      'organization.yaml': YAML,
      'suppliers.csv': 'id,name\nP-1,A\nP-2\n',
      'systems.csv': 'id,name,status,suppliers\nS-1,Chat,IN_USE,P-2\n',
    });
    const outcome = await readOrganization(folder, { known: EMPTY_LOOKUP, notes: new NoteList() });
    expect(outcome.ok ? [] : outcome.problems.map(({ code }) => code)).toEqual(['WRONG_CELL_COUNT']);
  });
});
