import { stat } from 'node:fs/promises';
import { STANDARD_OUTPUT } from '../files/file-place.ts';
import { type WriteContent, writeFile } from '../files/write-file.ts';
import { inFile, type Outcome, type Problem, refused } from '../problems/problem.ts';
import type { Terminal } from './terminal.ts';

interface OutputRule {
  readonly content: 'workbook' | 'text';
  readonly overwrite?: boolean | undefined;
}

/**
 * Writes the file that somebody named, or standard output for `-`. Problems: `WRONG_FILE` for a workbook whose name
 * ends otherwise, and those of {@link writeFile}. Rejects as that does.
 */
export async function writeOutputFile<T>(
  terminal: Terminal,
  file: string,
  { content, overwrite }: OutputRule,
  write: WriteContent<T>,
): Promise<Outcome<T>> {
  const standardOutput = terminal.standardOutput(content === 'workbook' ? 'bytes' : 'text');
  const misnamed = content === 'workbook' ? await misnamedWorkbook(file) : null;
  if (misnamed !== null) return refused(misnamed);
  if (file === STANDARD_OUTPUT && standardOutput === null) return refused(unshowable());
  return writeFile(file, { overwrite: overwrite === true, standardOutput }, write);
}

/** The refusal of `-` where standard output is a terminal and the file is not text. */
export function unshowable(): Problem {
  return inFile(
    STANDARD_OUTPUT,
    'CANNOT_USE',
    'A terminal cannot show this file. Name a file, or send the output to a file or another program.',
  );
}

/** A pipe or a device may have any name. */
async function misnamedWorkbook(file: string): Promise<Problem | null> {
  if (file === STANDARD_OUTPUT || /\.xlsx$/i.test(file)) return null;
  const found = await stat(file).catch(() => null);
  if (found !== null && (found.isFIFO() || found.isCharacterDevice())) return null;
  return inFile(file, 'WRONG_FILE', 'The name of a workbook ends with .xlsx.');
}
