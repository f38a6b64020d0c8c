import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { CatalogueContents } from '../ledger/records/contents.ts';
import { errorCode } from '../parsing/error-code.ts';
import { WHOLE } from '../parsing/position.ts';
import { Refusal } from '../parsing/rule.ts';
import { slug } from '../parsing/text-rules.ts';
import type { Outcome } from '../problems/problem.ts';
import { ProblemList } from '../problems/problem-list.ts';
import { exampleFolder } from './example-folder.ts';

/**
 * Writes an organization folder to begin with: every file with its header, a few example rows that pass `check` against
 * the catalogue, and a README. Gives the names of the files written. Problems: `FOLDER_NOT_EMPTY` where anything is
 * in the folder already, `NOTHING_TO_SHOW` where the catalogue has no assessable provision, `NOT_WRITABLE`.
 *
 * @param catalogue where the examples take their frameworks and refs from
 */
export async function initFolder(
  target: string,
  catalogue: CatalogueContents,
): Promise<Outcome<readonly string[]>> {
  const problems = new ProblemList();
  const files = exampleFolder(slugFor(target), catalogue);
  if (files === null) {
    const sentence = 'The catalogue has no framework with assessable provisions. Load one first.';
    problems.add('.', WHOLE, 'NOTHING_TO_SHOW', sentence);
    return problems.outcome([]);
  }
  const written: string[] = [];
  try {
    await mkdir(target, { recursive: true });
    if ((await readdir(target)).length > 0) {
      const sentence = `${target} is not empty. Choose a new folder.`;
      problems.add('.', WHOLE, 'FOLDER_NOT_EMPTY', sentence);
      return problems.outcome([]);
    }
    for (const [name, text] of Object.entries(files)) {
      // `wx`: a file that somebody else has put there meanwhile is not overwritten.
      await writeFile(join(target, name), text, { flag: 'wx' });
      written.push(name);
    }
  } catch (error) {
    const code = errorCode(error);
    const sentence =
      code === 'EEXIST'
        ? `${target} is a file. Choose a new folder.`
        : `${target} cannot be written (${code}).`;
    problems.add('.', WHOLE, 'NOT_WRITABLE', sentence);
  }
  return problems.outcome(written);
}

/** A slug for an organization whose folder or file has a name. */
export function slugFor(target: string): string {
  const name = basename(resolve(target))
    .toLowerCase()
    .replaceAll(/[^a-z0-9.-]+/g, '-');
  return slug.read(name) instanceof Refusal ? 'my-organization' : name;
}
