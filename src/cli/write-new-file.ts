import { writeFile } from 'node:fs/promises';
import { errorCode } from '../parsing/error-code.ts';
import { inFile, type Outcome, refused } from '../problems/problem.ts';

/**
 * Writes a file that must not be there yet. Returns its name. Problems: `FOLDER_NOT_EMPTY` where there is a file of this
 * name, `NOT_WRITABLE`.
 */
export async function writeNewFile(file: string, content: Buffer): Promise<Outcome<readonly string[]>> {
  try {
    await writeFile(file, content, { flag: 'wx' });
    return { ok: true, value: [file] };
  } catch (error) {
    const code = errorCode(error);
    return refused(
      code === 'EEXIST'
        ? inFile(file, 'FOLDER_NOT_EMPTY', 'There is already a file of this name. Choose another name.')
        : inFile(file, 'NOT_WRITABLE', `This file cannot be written (${code}).`),
    );
  }
}
