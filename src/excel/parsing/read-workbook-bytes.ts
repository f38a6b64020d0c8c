import { type FileHandle, open, stat } from 'node:fs/promises';
import type { Outcome } from '../../problems/problem.ts';
import { fileProblem } from './file-problem.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';

/** Reads a file into memory if it is a file and small enough. Problems: `NO_SUCH_FILE`, `FILE_TOO_LARGE`. */
export async function readWorkbookBytes(path: string): Promise<Outcome<Buffer>> {
  let file: FileHandle;
  try {
    // Opening a pipe would wait until somebody writes to it.
    if (!(await stat(path)).isFile()) return fileProblem('NO_SUCH_FILE', `${path} is not a file.`);
    file = await open(path);
  } catch {
    return fileProblem('NO_SUCH_FILE', `${path} cannot be read.`);
  }
  try {
    const about = await file.stat();
    if (about.size <= WORKBOOK_LIMITS.packed) return { ok: true, value: await file.readFile() };
    const sentence = `${path} has ${about.size} bytes. A workbook has at most ${WORKBOOK_LIMITS.packed}.`;
    return fileProblem('FILE_TOO_LARGE', sentence);
  } finally {
    await file.close();
  }
}
