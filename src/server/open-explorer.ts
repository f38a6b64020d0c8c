import { join } from 'node:path';
import type { Config } from '../config.ts';
import { schema } from '../graphql/schema.ts';
import type { Outcome } from '../problems/problem.ts';
import { KnownDocuments } from './known-documents.ts';
import { type DocumentFile, readDocuments } from './read-documents.ts';
import { readStaticFiles, type StaticFiles } from './static-files.ts';

/** The explorer, which is the product's page in browsers, and the documents that the server knows. */
export interface OpenedExplorer {
  /** Null: it is not built. */
  readonly explorer: StaticFiles | null;
  readonly documents: KnownDocuments;
}

/**
 * Reads the explorer from the folder into which it is built, with the documents of its questions and those of the file
 * that the configuration names. Problems: `INVALID_SETTING`, all of them.
 */
export async function openExplorer(
  folder: string,
  { documents: rule, documentsFile }: Pick<Config, 'documents' | 'documentsFile'>,
): Promise<Outcome<OpenedExplorer>> {
  const explorer = await readStaticFiles(folder);
  const ofExplorer = join(folder, 'documents.json');
  const files: readonly DocumentFile[] = [
    ...(explorer === null ? [] : [{ path: ofExplorer, namedBy: ofExplorer }]),
    ...(documentsFile === null ? [] : [{ path: documentsFile, namedBy: 'AIMS_DOCUMENTS_FILE' }]),
  ];
  const read = await Promise.all(files.map((file) => readDocuments(file, schema)));
  const problems = read.flatMap((each) => (each.ok ? [] : each.problems));
  if (problems.length > 0) return { ok: false, problems };
  const documents = read.flatMap((each) => (each.ok ? each.value : []));
  return { ok: true, value: { explorer, documents: new KnownDocuments(documents, rule) } };
}
