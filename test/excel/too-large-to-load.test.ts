import { expect, it } from 'vitest';
import { tooLargeToLoad } from '../../src/excel/too-large-to-load.ts';

const rows = (length: number) => Array.from({ length }, () => []);
const editable = (length: number) => ({ rows: rows(length), origins: [] });

it('a workbook that can be edited says when it is too large to be loaded back, and what to narrow', () => {
  expect(tooLargeToLoad([editable(2), { rows: rows(9) }], 25_000_000)).toBeNull();
  expect(tooLargeToLoad([editable(2)], 25_000_001)).toBe(
    'The workbook has 25,000,001 bytes, and at most 25,000,000 can be loaded back. If you want to edit it, name fewer frameworks or systems, or one owner.',
  );
  expect(tooLargeToLoad([editable(125_000)], 1)).toBeNull();
  expect(tooLargeToLoad([editable(125_000), editable(1)], 1)).toMatch(
    /^The workbook has 250,002 rows to compare, and at most 250,000 can be loaded back\. /,
  );
  expect(tooLargeToLoad([{ rows: rows(300_000) }], 99_000_000)).toBeNull();
});
