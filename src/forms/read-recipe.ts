import { stat } from 'node:fs/promises';
import { errorCode } from '../parsing/error-code.ts';
import { LARGEST_YAML } from '../parsing/folder-limits.ts';
import type { KeyedFile } from '../parsing/table-source.ts';
import { readYamlFile } from '../parsing/yaml-file.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import { recipeFormat } from './recipe-format.ts';

/** A recipe that has the shape of its format, and its document for the places of problems. */
export type ReadRecipe = KeyedFile<typeof recipeFormat>;

/**
 * Reads the recipe of a form. Null where it cannot be read, or has not the shape of the format; the problems are noted:
 * `NO_SUCH_FILE`, `FILE_TOO_LARGE`, and those of the format.
 */
export async function readRecipe(path: string, problems: ProblemList): Promise<ReadRecipe | null> {
  try {
    const about = await stat(path);
    if (!about.isFile()) problems.add(path, null, 'NO_SUCH_FILE', 'This is not a file.');
    else if (about.size > LARGEST_YAML) {
      const sentence = `This file has ${about.size} bytes. A YAML file has at most ${LARGEST_YAML}.`;
      problems.add(path, null, 'FILE_TOO_LARGE', sentence);
    } else return await readYamlFile(path, path, recipeFormat, problems);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    problems.add(path, null, 'NO_SUCH_FILE', `This file cannot be read (${errorCode(error)}).`);
  }
  return null;
}
