import { STANDARD_OUTPUT } from '../files/file-place.ts';
import { inField, inFile, type Problem } from '../problems/problem.ts';

/** Endings of tables that the product does not write: a folder of such a name would be taken for a file. */
const OTHER_TABLE = /\.(xls|xlsm|xlsb|xltx|ods|csv|tsv|zip)$/i;

/**
 * Why nothing new should have this name; null: it is the name of a folder, or of a workbook that ends with `.xlsx`.
 * Problems: `NOT_WRITABLE` where there is no name, `WRONG_FILE` for the ending of another format.
 */
export function misnamedTarget(target: string): Problem | null {
  if (target.trim() === '') return inField('dir', 'NOT_WRITABLE', 'Name the new folder or workbook.');
  if (!OTHER_TABLE.test(target)) return null;
  const sentence =
    'This format is not written. Let the name end with .xlsx for a workbook, or choose a name without an ending for a folder.';
  return inFile(target, 'WRONG_FILE', sentence);
}

/** Whether a new name is one of a workbook: standard output takes a file, and no folder. */
export function isWorkbookName(target: string): boolean {
  return target === STANDARD_OUTPUT || /\.xlsx$/i.test(target);
}
