import { writeFolder } from '../files/write-folder.ts';
import type { CatalogueContents } from '../ledger/records/contents.ts';
import { exampleFolder } from '../organization/example-folder.ts';
import { slugFor } from '../organization/slug-for.ts';
import { inFile, type Outcome, refused } from '../problems/problem.ts';

/**
 * Writes an organization folder to begin with: every file with its header, a few example rows that pass `check` against
 * the catalogue, and a README. Gives the names of the files written. Problems: `NOTHING_TO_SHOW` where the catalogue has
 * no assessable provision, and those of {@link writeFolder}.
 *
 * @param catalogue where the examples take their frameworks and refs from
 */
export async function initFolder(
  target: string,
  catalogue: CatalogueContents,
): Promise<Outcome<readonly string[]>> {
  const files = exampleFolder(slugFor(target), catalogue);
  if (files === null) {
    const sentence = 'The catalogue has no framework with assessable provisions. Load one first.';
    return refused(inFile('.', 'NOTHING_TO_SHOW', sentence));
  }
  return writeFolder(
    target,
    Object.entries(files).map(([file, text]) => ({ file, text: [text] })),
  );
}
