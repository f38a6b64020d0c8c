import { expect, it } from 'vitest';
import { rebasedInWords } from '../../src/cli/rebase-load.ts';

const rebased = { file: 'new.xlsx', cells: 1, newRows: 0, lost: [] };
const gap = { sheet: 'Gaps', id: 'std:1' };

it('says of one edit what it says of several, in the singular', () => {
  expect(rebasedInWords(rebased)).toBe(
    'new.xlsx: a new export that has in it 1 edited cell. Check it there and load the file.',
  );
  expect(rebasedInWords({ ...rebased, newRows: 1 })).toBe(
    'new.xlsx: a new export that has in it 1 edited cell and 1 new row. Check them there and load the file.',
  );
});

it('names the rows that the new export does not list any more', () => {
  expect(rebasedInWords({ ...rebased, lost: [gap] })).toMatch(
    /\nThe new export does not list this row any more, so its edits are not in it: Gaps std:1$/,
  );
  expect(rebasedInWords({ ...rebased, lost: [gap, { ...gap, id: 'std:2' }] })).toMatch(
    /\nThe new export does not list these rows any more, so their edits are not in it: Gaps std:1, Gaps std:2$/,
  );
});
