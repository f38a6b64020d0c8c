import type { z } from 'zod';
import type { ProblemList } from '../problems/problem-list.ts';
import { noteForm, openTableFile } from './table-file.ts';
import { fileSite } from './table-site.ts';
import type { KeyedFile } from './table-source.ts';
import { yamlDocument } from './yaml-document.ts';

/**
 * Reads a YAML file of a size that is within the limit, in whatever encoding it has. Null, with the one problem noted,
 * where no text can be made of it. Throws what the file system throws.
 *
 * @param path in the file system
 * @param name for problems
 */
export async function readYamlFile<T extends z.ZodType>(
  path: string,
  name: string,
  schema: T,
  problems: ProblemList,
): Promise<KeyedFile<T> | null> {
  const file = await openTableFile(path, name, problems);
  if (file === null) return null;
  const pieces: string[] = [];
  for await (const piece of file.pieces) pieces.push(piece);
  noteForm({ ...file.form, emptyRows: 0, emptyColumns: 0 }, fileSite(name), problems);
  const document = yamlDocument(
    pieces.join(''),
    (at, code, sentence) => problems.add(name, at, code, sentence),
    (at, sentence) => problems.note(name, at, 'NAME_READ_AS', sentence),
  );
  return { document, value: document.read(schema) };
}
