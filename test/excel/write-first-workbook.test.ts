import { expect, it } from 'vitest';
import { writeFirstWorkbook } from '../../src/excel/write-first-workbook.ts';

it('the first workbook of a server is written', async () => {
  await expect(writeFirstWorkbook()).resolves.toBeUndefined();
});
