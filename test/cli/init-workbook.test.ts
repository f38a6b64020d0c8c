import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { initAnswer } from '../../src/cli/answers/folder-answers.ts';
import { ORGANIZATION_FILES } from '../../src/organization/organization-files.ts';
import { readWorkbook } from '../excel/read-workbook.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { command } from './command-line.ts';

const nowhere = () => join(temporaryFolder(), 'data');

describe('a workbook to begin with', () => {
  it('passes as it is, without a note, with examples on ISO/IEC 42001 and 27001', async () => {
    const file = join(temporaryFolder(), 'my-org.xlsx');
    const written = await command(['init', file, '--json']);
    expect(initAnswer.parse(JSON.parse(written.out))).toEqual({ folder: file, files: [file] });
    const { exit, err, out } = await command(['check', file, '--data', nowhere()]);
    expect({ exit, out }).toEqual({ exit: 0, out: `${file}: no problems\n` });
    expect(err).not.toMatch(/READ_AS|NOT_READ|TABLE_FORM/);
    const sheet = (await readWorkbook(readFileSync(file))).getWorksheet('supports')!;
    const frameworks = [2, 3].map((row) => sheet.getCell(row, 2).value);
    expect(frameworks).toEqual(['iso-iec-27001-2022', 'iso-iec-42001-2023']);
  });

  it('has a sheet for each file, lists for closed lists and names, rules for days, and text for everything else', async () => {
    const file = join(temporaryFolder(), 'my-org');
    expect((await command(['init', file, '--xlsx'])).exit).toBe(0);
    const workbook = await readWorkbook(readFileSync(`${file}.xlsx`));
    const names = workbook.worksheets.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        ...ORGANIZATION_FILES.map((each) => each.replace(/\.\w+$/, '')),
        'Words',
        'Refs',
      ]),
    );
    const words = workbook.getWorksheet('Words')!;
    const listAt = (sheet: string, cell: string): readonly unknown[] => {
      const { formulae = [] } = workbook.getWorksheet(sheet)!.getCell(cell).dataValidation;
      const [, first = 0, last = 0] = /^Words!\$B\$(\d+):\$B\$(\d+)$/.exec(String(formulae[0])) ?? [];
      return Array.from(
        { length: Number(last) - Number(first) + 1 },
        (_, index) => words.getCell(Number(first) + index, 2).value,
      );
    };
    expect(listAt('supports', 'D2')).toEqual(['FULL', 'PARTIAL']);
    expect(listAt('evidence', 'D1500')).toContain('ACCEPTED');
    expect(listAt('supports', 'B2')).toContain('eu-ai-act-2024-1689');
    expect(listAt('evidence', 'C2')).toContain('policy');
    const supports = workbook.getWorksheet('supports')!;
    expect(supports.getCell('A2').dataValidation.formulae).toEqual(['evidence!$A$2:$A$2001']);
    expect(supports.getCell('F2').dataValidation).toMatchObject({ type: 'date' });
    expect(['A', 'B', 'C', 'D', 'G'].map((column) => supports.getCell(`${column}2`).numFmt)).toEqual(
      Array.from({ length: 5 }, () => '@'),
    );
    expect(supports.getColumn(3).numFmt).toBe('@');
    // Every word has its meaning beside it.
    words.eachRow((row, number) => {
      if (number > 1 && !/applicable|answer/.test(String(row.getCell(1).value)))
        expect([row.getCell(2).value, row.getCell(3).value]).not.toContain(null);
    });
    const refs = workbook.getWorksheet('Refs')!;
    expect(refs.rowCount).toBeGreaterThan(1000);
    expect(refs.getCell('C2').value).toEqual(expect.any(String));
  });

  it('is not written over another file', async () => {
    const file = join(temporaryFolder({ 'org.xlsx': 'mine' }), 'org.xlsx');
    const { exit, err } = await command(['init', file]);
    expect([exit, err]).toEqual([
      1,
      `${file} FILE_EXISTS There is a file of this name. Choose another name, or replace the file with --overwrite.\n`,
    ]);
    expect(readFileSync(file, 'utf8')).toBe('mine');
    const missing = join(temporaryFolder(), 'none', 'org.xlsx');
    expect((await command(['init', missing])).err).toContain('CANNOT_USE');
    expect(await command(['init', file, '--overwrite'])).toMatchObject({ exit: 0 });
  });
});
