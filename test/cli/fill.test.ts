import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fillAnswer } from '../../src/cli/answers/fill-answer.ts';
import { readWorkbook } from '../excel/read-workbook.ts';
import { formOf } from '../forms/fill-in.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { command, tinyStore } from './command-line.ts';

const data = await tinyStore();
const folder = temporaryFolder({
  'recipe.yaml': `title: States
tables:
  - sheet: Form
    kind: provisions
    header_row: 1
    where: [{ column: Framework, is: [std] }]
    columns: [{ header: Ref, column: Ref }, { header: State, column: Status }]
`,
});
const [form, recipe, out] = ['form.xlsx', 'recipe.yaml', 'filled.xlsx'].map((name) => join(folder, name));
writeFileSync(form!, await formOf((sheet) => sheet.addRow(['Ref', 'State'])));
const COMMON = ['--data', data, '--as-of', '2026-02-01'];

it('the command `fill` writes the filled form beside the template, and says how much of the answers it has', async () => {
  const words = ['fill', form!, '--recipe', recipe!, '--out', out!, ...COMMON];
  const before = readFileSync(form!);
  const said = await command(words);
  expect(said).toMatchObject({
    exit: 0,
    out: `${out}: 6 cells filled\n  Form: 3 of 3 provisions\n`,
    err: expect.stringContaining('note: The form shows how far evidence covers provisions'),
  });
  expect(readFileSync(form!).equals(before)).toBe(true);
  const sheet = (await readWorkbook(readFileSync(out!))).getWorksheet('Form')!;
  expect(sheet.getCell('A2').text).toBe('4.1');
  expect((await command(words)).err).toContain('FILE_EXISTS');
  const told = await command([...words, '--overwrite', '--json']);
  expect(fillAnswer.parse(JSON.parse(told.out))).toMatchObject({
    ...{ file: out, organization: 'acme', asOf: '2026-02-01', cells: 6, lacksNotice: true },
    tables: [{ sheet: 'Form', kind: 'provisions', answers: 3, written: 3, unanswered: null }],
  });
});

it('the command `fill` tells what is wrong with template and recipe at once, and writes nothing', async () => {
  const bad = join(folder, 'bad.yaml');
  writeFileSync(bad, 'tables: x\n');
  const new_ = join(folder, 'new.xlsx');
  const words = ['fill', join(folder, 'none.xlsx'), '--recipe', bad, '--out', new_, ...COMMON];
  const { exit, err } = await command(words);
  expect(exit).toBe(1);
  expect(err).toContain('NO_SUCH_FILE');
  expect(err).toContain('bad.yaml:1:9 WRONG_SHAPE tables must be a list.');
  const missing = ['fill', form!, '--recipe', join(folder, 'none.yaml'), '--out', new_, ...COMMON];
  expect((await command(missing)).err).toContain('none.yaml NO_SUCH_FILE This file cannot be read (ENOENT).');
  const wrong = ['fill', form!, '--recipe', recipe!, '--out', new_, '--system', 'S-9', ...COMMON];
  expect((await command(wrong)).err).toContain('UNKNOWN_SYSTEM');
  expect(existsSync(new_)).toBe(false);
});
