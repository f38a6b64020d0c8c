import { expect, it } from 'vitest';
import { LoadedCells } from '../../src/excel/loaded-cells.ts';
import { tooLargeToLoad } from '../../src/excel/too-large-to-load.ts';

const rows = (length: number) => Array.from({ length }, () => []);
const editable = (length: number) => ({ rows: rows(length), origins: [] });
const SMALL = { packed: 1, unpacked: 1, entries: 1, cells: 1, characters: 1, textCharacters: 1 };

it('a workbook that can be edited says when it is too large to be loaded back, and what to narrow', () => {
  expect(tooLargeToLoad([editable(2), { rows: rows(9) }], { ...SMALL, packed: 25_000_000 })).toBeNull();
  expect(tooLargeToLoad([editable(2)], { ...SMALL, packed: 25_000_001 })).toBe(
    'The workbook has 25,000,001 bytes, and at most 25,000,000 can be loaded back. If you want to edit it, name fewer frameworks or systems, or one owner.',
  );
  expect(tooLargeToLoad([editable(125_000)], SMALL)).toBeNull();
  expect(tooLargeToLoad([editable(125_000), editable(1)], SMALL)).toMatch(
    /^The workbook has 250,002 rows to compare, and at most 250,000 can be loaded back\. /,
  );
  expect(tooLargeToLoad([{ rows: rows(300_000) }], { ...SMALL, packed: 99_000_000 })).toBeNull();
});

it.each([
  ['cells', 1_000_000, '1,000,001 cells to compare'],
  ['characters', 50_000_000, '50,000,001 characters of text'],
  ['textCharacters', 50_000_000, '50,000,001 characters of text'],
  ['unpacked', 200_000_000, '200,000,001 bytes when it is unpacked'],
  ['entries', 1_000, '1,001 parts'],
] as const)('a workbook with too many %s says so, too', (what, most, words) => {
  expect(tooLargeToLoad([editable(2)], { ...SMALL, [what]: most })).toBeNull();
  expect(tooLargeToLoad([editable(2)], { ...SMALL, [what]: most + 1 })).toContain(
    `The workbook has ${words},`,
  );
});

it('counts what is read of a row: its filled cells, and the letters of their texts', () => {
  const loaded = new LoadedCells();
  loaded.add([null, '', 7, 'four', { day: '2026-11-24' }, { once: 'abc' }]);
  expect([loaded.cells, loaded.characters]).toEqual([4, 17]);
  expect([{ origins: [] }, { isHidden: true }, {}].map(LoadedCells.isRead)).toEqual([true, true, false]);
});
