import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bomb } from './bomb.ts';
import { inTurn, numbered, repeated } from './repeated.ts';
import { type Entry, zipOf } from './zip.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Parts {
  readonly styles?: Iterable<string>;
  readonly strings?: Iterable<string>;
  readonly sheet?: Iterable<string>;
  readonly sheets?: Iterable<string>;
  readonly relations?: Iterable<string>;
  readonly more?: readonly Entry[];
  /** What the zip states as the size of the sheet. */
  readonly statedSize?: number;
}

/** A workbook of an organization, one part of which is a bomb. `times` is what a part is repeated. */
function workbook(name: string, refused: RegExp, times: number, partsOf: (times: number) => Parts): Bomb {
  return {
    name,
    refused,
    times,
    make: async (folder, many) => {
      const file = join(folder, 'bomb.xlsx');
      const { styles, strings, sheet, sheets, relations, more = [], statedSize } = partsOf(many);
      const packed = await zipOf([
        {
          name: '_rels/.rels',
          content: [
            `<Relationships><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
          ],
        },
        {
          name: 'xl/workbook.xml',
          content: inTurn(
            '<workbook xmlns:r="r"><sheets><sheet name="evidence" r:id="s"/>',
            sheets ?? [],
            '</sheets></workbook>',
          ),
        },
        {
          name: 'xl/_rels/workbook.xml.rels',
          content: inTurn(
            `<Relationships><Relationship Id="s" Type="${OFFICE}/worksheet" Target="sheet.xml"/><Relationship Id="t" Type="${OFFICE}/sharedStrings" Target="strings.xml"/><Relationship Id="y" Type="${OFFICE}/styles" Target="styles.xml"/>`,
            relations ?? [],
            '</Relationships>',
          ),
        },
        { name: 'xl/strings.xml', content: strings ?? ['<sst/>'] },
        { name: 'xl/styles.xml', content: styles ?? ['<styleSheet/>'] },
        {
          name: 'xl/sheet.xml',
          content: sheet ?? ['<worksheet/>'],
          ...(statedSize === undefined ? {} : { statedSize }),
        },
        ...more,
      ]);
      writeFileSync(file, packed);
      return ['check', file];
    },
  };
}

const sheetOf = (...rows: readonly (string | Iterable<string>)[]) =>
  inTurn('<worksheet><sheetData>', ...rows, '</sheetData></worksheet>');
const format = (quote: string, code: Iterable<string>) =>
  inTurn(
    `<styleSheet><numFmts><numFmt numFmtId="200" formatCode=${quote}`,
    code,
    `${quote}/></numFmts></styleSheet>`,
  );

export const WORKBOOK_BOMBS: readonly Bomb[] = [
  workbook('a format of brackets', /./, 190_000_000, (n) => ({ styles: format('"', repeated('[', n)) })),
  workbook('a format of quotation marks', /./, 190_000_001, (n) => ({
    styles: format("'", repeated('"', n)),
  })),
  workbook('a format of backslashes', /./, 190_000_001, (n) => ({ styles: format('"', repeated('\\', n)) })),
  workbook('formats', /BAD_XML/, 4_000_000, (n) => ({
    styles: inTurn(
      '<styleSheet><numFmts>',
      repeated('<numFmt numFmtId="9" formatCode="[d"/>', n),
      '</numFmts></styleSheet>',
    ),
  })),
  workbook('styles', /BAD_XML/, 30_000_000, (n) => ({
    styles: inTurn('<styleSheet><cellXfs>', repeated('<xf/>', n), '</cellXfs></styleSheet>'),
  })),
  workbook('empty shared texts', /BAD_XML/, 36_000_000, (n) => ({
    strings: inTurn('<sst>', repeated('<si/>', n), '</sst>'),
  })),
  workbook('a long shared text', /BAD_XML/, 190_000_000, (n) => ({
    strings: inTurn('<sst><si><t>', repeated('a', n), '</t></si></sst>'),
  })),
  workbook('a shared text in runs', /BAD_XML/, 20_000_000, (n) => ({
    strings: inTurn('<sst><si>', repeated('<t>a</t>', n), '</si></sst>'),
  })),
  workbook('escapes in a shared text', /BAD_XML/, 25_000_000, (n) => ({
    strings: inTurn('<sst><si><t>', repeated('_x0041_', n), '</t></si></sst>'),
  })),
  workbook('references in a shared text', /BAD_XML/, 35_000_000, (n) => ({
    strings: inTurn('<sst><si><t>', repeated('&amp;', n), '</t></si></sst>'),
  })),
  workbook('rows', /BAD_XML/, 20_000_000, (n) => ({ sheet: sheetOf(repeated('<row/>', n)) })),
  workbook('rows with one cell', /BAD_XML|TOO_MANY/, 7_000_000, (n) => ({
    sheet: sheetOf(repeated('<row><c><v>1</v></c></row>', n)),
  })),
  workbook('cells', /BAD_XML|TOO_MANY_CELLS/, 13_000_000, (n) => ({
    sheet: sheetOf('<row>', repeated('<c><v>1</v></c>', n), '</row>'),
  })),
  workbook('cells as many as are allowed, in many rows', /MISSING_|TOO_MANY|UNKNOWN/, 500_000, (n) => ({
    sheet: sheetOf(repeated('<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c><c><v>4</v></c></row>', n)),
  })),
  workbook('one long text in every cell', /TOO_MANY_CELLS/, 2_000_000, (n) => ({
    strings: inTurn('<sst><si><t>', repeated(' ', 30_000), 'x</t></si></sst>'),
    sheet: sheetOf('<row>', repeated('<c t="s"><v>0</v></c>', n), '</row>'),
  })),
  workbook('attributes', /BAD_XML/, 9_000_000, (n) => ({
    sheet: sheetOf(
      '<row ',
      numbered((each) => ` a${each}=""`, n),
      '/>',
    ),
  })),
  workbook('attributes without a value', /BAD_XML/, 60_000_000, (n) => ({
    sheet: sheetOf('<row ', repeated(' a', n), '/>'),
  })),
  workbook('a long attribute', /BAD_XML/, 190_000_000, (n) => ({
    sheet: sheetOf('<row r="', repeated('1', n), '"/>'),
  })),
  workbook('a long name', /BAD_XML/, 190_000_000, (n) => ({ sheet: sheetOf('<', repeated('a', n), '/>') })),
  workbook('a long comment', /./, 190_000_000, (n) => ({ sheet: sheetOf('<!--', repeated('a', n), '-->') })),
  workbook('comments', /./, 25_000_000, (n) => ({ sheet: sheetOf(repeated('<!---->', n)) })),
  workbook('instructions', /./, 35_000_000, (n) => ({ sheet: sheetOf(repeated('<?a?>', n)) })),
  workbook('sections of characters', /./, 15_000_000, (n) => ({
    sheet: sheetOf('<row><c>', repeated('<![CDATA[]]>', n), '</c></row>'),
  })),
  workbook('levels', /BAD_XML/, 60_000_000, (n) => ({ sheet: sheetOf(repeated('<a>', n)) })),
  workbook('merged cells', /BAD_XML|MERGED/, 7_000_000, (n) => ({
    sheet: inTurn(
      '<worksheet><mergeCells>',
      repeated('<mergeCell ref="A1:B2"/>', n),
      '</mergeCells></worksheet>',
    ),
  })),
  workbook('a document type', /BAD_XML/, 10, () => ({
    sheet: [
      '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]><worksheet>&c;</worksheet>',
    ],
  })),
  workbook('sheets', /BAD_XML/, 4_000_000, (n) => ({
    sheets: numbered((each) => `<sheet name="s${each}" r:id="s"/>`, n),
  })),
  workbook('relations', /BAD_XML/, 3_000_000, (n) => ({
    relations: numbered((each) => `<Relationship Id="r${each}" Type="x" Target="sheet.xml"/>`, n),
  })),
  workbook('a part larger than it states', /UNPACKED_TOO_LARGE/, 1_000_000_000, (n) => ({
    sheet: sheetOf(repeated(' ', n)),
    statedSize: 1_000,
  })),
  workbook('a part that unpacks to a gigabyte', /UNPACKED_TOO_LARGE/, 1_000_000_000, (n) => ({
    sheet: sheetOf(repeated(' ', n)),
  })),
  workbook('entries', /TOO_MANY_ENTRIES/, 60_000, (n) => ({
    more: Array.from({ length: n }, (_, each) => ({ name: `e${each}`, content: [''] })),
  })),
  workbook('edited cells', /NOT_A_REPORT|TOO_MANY|BAD_XML/, 13_000_000, (n) => ({
    sheet: sheetOf('<row>', repeated('<c><v>1</v></c>', n), '</row>'),
  })),
];
