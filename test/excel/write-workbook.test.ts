import { createHash } from 'node:crypto';
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { CooperativeTask } from '../../src/excel/cooperative-task.ts';
import type { Sheet } from '../../src/excel/sheet.ts';
import { writeWorkbook } from '../../src/excel/write-workbook.ts';
import { partsOf, readWorkbook } from './read-workbook.ts';

const ABOUT = { asOf: '2026-11-24', footer: '' };

function sheetOf(rows: Sheet['rows'], name = 'Sheet'): Sheet {
  return { name, columns: [{ header: 'A', width: 40 }], rows };
}

async function written(...sheets: readonly Sheet[]) {
  const chunks: Buffer[] = [];
  const sink = new PassThrough().on('data', (chunk: Buffer) => chunks.push(chunk));
  const result = await writeWorkbook(sheets, ABOUT, sink, new CooperativeTask());
  return { result, bytes: Buffer.concat(chunks) };
}

describe('writing a workbook', () => {
  it('gives the digests of the file and of what is in it, entry by entry', async () => {
    const { result, bytes } = await written(sheetOf([['a'], ['b']]), sheetOf([[1]], 'Other'));
    const sha256 = (of: Buffer | string): string => createHash('sha256').update(of).digest('hex');
    const parts = partsOf(bytes);
    const lines = [...parts].map(([name, part]) => `${sha256(part)}  ${name}\n`);
    const texts = [...parts.get('xl/sharedStrings.xml')!.matchAll(/<t[^>]*>([^<]*)</g)];
    expect(result).toEqual({
      byteLength: bytes.length,
      sha256: sha256(bytes),
      contentSha256: sha256(lines.join('')),
      size: {
        packed: bytes.length,
        unpacked: [...parts.values()].reduce((sum, part) => sum + Buffer.byteLength(part), 0),
        entries: parts.size,
        // Nobody loads these sheets back.
        ...{ cells: 0, characters: 0 },
        textCharacters: texts.reduce((sum, [, text]) => sum + text!.length, 0),
      },
    });
  });

  it.each([
    ['1899-12-31', '1899-12-31'],
    ['1900-02-28', '1900-02-28'],
    ['1900-03-01', new Date('1900-03-01T00:00:00Z')],
    ['9999-12-31', new Date('9999-12-31T00:00:00Z')],
  ])(
    'writes the day %s as one where the calendar of workbooks is sure, else as a text',
    async (day, read) => {
      const { bytes } = await written(sheetOf([[{ day }]]));
      expect((await readWorkbook(bytes)).getWorksheet('Sheet')?.getCell('A2').value).toEqual(read);
    },
  );

  it('says of a sheet without rows that it has none, where nobody edits it, on one line however narrow the column', async () => {
    const columns = [{ header: 'A', width: 10, wrap: true }];
    const { bytes } = await written({ ...sheetOf([]), columns, whenEmpty: 'Nothing ends.' });
    const cell = (await readWorkbook(bytes)).getWorksheet('Sheet')?.getCell('A2');
    expect(cell?.value).toBe('Nothing ends.');
    expect(cell?.alignment.wrapText).not.toBe(true);
  });

  it('reads texts that stand in one cell alone, and texts of many, where each was written', async () => {
    const rows = [['a'], [{ once: 'b' }], ['a'], ['c'], [{ once: '' }]];
    const sheet = (await readWorkbook((await written(sheetOf(rows))).bytes)).getWorksheet('Sheet');
    expect([2, 3, 4, 5, 6].map((row) => sheet?.getCell(`A${row}`).text)).toEqual(['a', 'b', 'a', 'c', '']);
  });

  it('keeps the columns in sight that say which row it is, and the header', async () => {
    const columns = [
      { header: 'Ref', width: 9 },
      { header: 'Status', width: 9 },
    ];
    const { bytes } = await written({ ...sheetOf([['4.1', 'GAP']]), columns, frozenColumns: 1 });
    expect((await readWorkbook(bytes)).getWorksheet('Sheet')?.views).toMatchObject([
      { state: 'frozen', xSplit: 1, ySplit: 1 },
    ]);
  });

  it('draws no bar where a figure is 0', async () => {
    const columns = [{ header: 'Gaps', width: 9, bars: true }];
    const { bytes } = await written({ ...sheetOf([[0], [7]]), columns });
    expect(String(partsOf(bytes).get('xl/worksheets/sheet1.xml'))).toContain(
      '<dataBar minLength="0" maxLength="100"><cfvo type="num" val="0"/>',
    );
  });

  it('is a file of the day asked about, in years that no zip can name too', async () => {
    for (const asOf of ['0001-01-01', '9999-12-31']) {
      const sink = new PassThrough().resume();
      const result = await writeWorkbook(
        [sheetOf([['a']])],
        { asOf, footer: '' },
        sink,
        new CooperativeTask(),
      );
      expect(result.byteLength).toBeGreaterThan(1_000);
    }
  });

  it('comes to its end where the end of a sheet is more than the packer takes at once', async () => {
    const to = { sheet: 'Sheet', row: 1 };
    const rows = Array.from({ length: 30_000 }, (_, row) => [{ link: `${row}`, to }]);
    const { bytes } = await written(sheetOf(rows), sheetOf([['a']], 'Other'));
    expect(bytes.length).toBeGreaterThan(100_000);
  });

  it('rejects with what broke the sink', async () => {
    const full = new Writable({ write: (_chunk, _encoding, done) => done(new Error('The disk is full.')) });
    await expect(writeWorkbook([sheetOf([['a']])], ABOUT, full, new CooperativeTask())).rejects.toThrow(
      'The disk is full.',
    );
  });

  it('lets nothing reject behind its back when the sink breaks while the last parts are written', async () => {
    const unheard: unknown[] = [];
    const hear = (reason: unknown): void => void unheard.push(reason);
    process.on('unhandledRejection', hear);
    try {
      for (let taken = 0; taken < 12; taken++) {
        let left = taken;
        const breaking = new Writable({
          highWaterMark: 1,
          write: (_chunk, _encoding, done) => setImmediate(done, left-- > 0 ? null : new Error('gone')),
        });
        await writeWorkbook([sheetOf([['a']])], ABOUT, breaking, new CooperativeTask()).catch(() => {});
      }
      for (let turns = 0; turns < 20; turns++) await new Promise(setImmediate);
    } finally {
      process.off('unhandledRejection', hear);
    }
    expect(unheard).toEqual([]);
  });

  it('does not run ahead of a sink that takes nothing, and stops when nobody waits for it', async () => {
    const leaving = new AbortController();
    let taken = 0;
    const stuck = new Writable({
      write: (chunk) => {
        taken += chunk.length;
      },
    });
    const rows = Array.from({ length: 400_000 }, (_, row) => [row]);
    let told = 0;
    const task = new CooperativeTask(leaving.signal, ({ written: rowsWritten }) => {
      told = rowsWritten;
      if (taken > 0) leaving.abort(new Error('gone'));
    });
    await expect(writeWorkbook([sheetOf(rows)], ABOUT, stuck, task)).rejects.toThrow('gone');
    expect(told).toBeLessThan(rows.length);
    expect(stuck.destroyed).toBe(true);
  });
});
