import { describe, expect, it } from 'vitest';
import { carryEdits } from '../../../src/excel/round-trip/carry-edits.ts';
import { textOf } from '../../../src/excel/sheet.ts';
import { projectionOf } from '../../coverage/projection-of.ts';
import { readWorkbook } from '../read-workbook.ts';
import { sheetsOf, writtenBytes } from '../report-in-memory.ts';
import { PARAMETERS, WORLD } from './edited-world.ts';

const sheets = await sheetsOf('evidence-register', projectionOf(WORLD), PARAMETERS);
const { sheets: carrying } = carryEdits(sheets, {
  rows: new Map([['Evidence register', new Map([['E-2', new Map([['Owner', 'Head of Risk']])]])]]),
  added: new Map([['Evidence register', [new Map([['Title', 'Training record']])]]]),
});

describe('edits that a new export carries along', () => {
  it('are in bold on a ground of their own, and named beneath the table and on the cover', async () => {
    const workbook = await readWorkbook(await writtenBytes(...carrying));
    const register = workbook.getWorksheet('Evidence register')!;
    const looks = (cell: string) => {
      const { font, fill } = register.getCell(cell);
      return [font.bold, fill.type === 'pattern' ? fill.fgColor?.argb : undefined];
    };
    const waiting = [true, 'FFFFD966'];
    expect([register.getCell('D3').text, ...looks('D3')]).toEqual(['Head of Risk', ...waiting]);
    expect(looks('D2')).not.toEqual(waiting);
    expect([register.getCell('B4').text, ...looks('B4')]).toEqual(['Training record', ...waiting]);
    const said = 'Still to be loaded, in bold: 1 edit (D3) and 1 new row (from row 4 on).';
    expect(register.getRow(15).values).toContain(said);
    const cover = carrying.find(({ name }) => name === 'Cover')!;
    expect(Array.from(cover.rows, (cells) => cells.map(textOf)).at(-1)).toEqual(['Evidence register', said]);
  });

  it('are named up to a number, and then counted', () => {
    const rows = Array.from({ length: 60 }, (_, row) => [`E-${row}`, '']);
    const origins = rows.map(([id = '']) => ({ id, key: [id], base: null }));
    const typed = new Map(rows.map(([id = '']) => [id, new Map([['Owner', 'Head of Risk']])]));
    const columns = ['Id', 'Owner'].map((header) => ({ header, width: 9 }));
    const { sheets: carried } = carryEdits([{ name: 'Sheet', columns, rows, origins }, sheets[0]!], {
      ...{ rows: new Map([['Sheet', typed]]), added: new Map() },
    });
    const said = Array.from(carried[1]!.rows, (cells) => cells.map(textOf)).at(-1);
    expect(said?.[1]).toMatch(
      /^Still to be loaded, in bold: 60 edits \(B2, B3, .* B21, and 40 more of 60\)\.$/,
    );
  });
});
