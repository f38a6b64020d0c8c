import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FOLDER_BOMBS } from '../../drill/bombs/folder-bombs.ts';
import { runBomb } from '../../drill/bombs/run-bomb.ts';
import { WORKBOOK_BOMBS } from '../../drill/bombs/workbook-bombs.ts';

const MEGABYTES = 512;
/** One of each kind at a fourth of its size. `npm run drill -- bombs` has the program read all of them at full size. */
const SHORT = [
  'a format of brackets',
  'empty shared texts',
  'rows',
  'attributes',
  'cells',
  'rows of commas',
  'faulty rows',
  'a line without an end',
  'YAML of aliases',
  'an export with a line without an end',
];

describe('a file that would cost the program much', () => {
  it.each(
    [...WORKBOOK_BOMBS, ...FOLDER_BOMBS]
      .filter(({ name }) => SHORT.includes(name))
      .map((bomb) => [bomb.name, bomb] as const),
  )('is refused within the memory that it may have: %s', { timeout: 300_000 }, async (_, bomb) => {
    const { exit, said, megabytes } = await runBomb(bomb, Math.ceil(bomb.times / 4), MEGABYTES);
    expect([exit, said]).toEqual([1, expect.stringMatching(bomb.refused)]);
    if (existsSync('/proc/self/status')) expect(megabytes).toBeLessThanOrEqual(MEGABYTES);
  });

  it('has each of these names', () => {
    const names = [...WORKBOOK_BOMBS, ...FOLDER_BOMBS].map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(SHORT));
    expect(new Set(names).size).toBe(names.length);
  });
});
