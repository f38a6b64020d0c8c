import { readFile, stat } from 'node:fs/promises';
import { type DocumentNode, type GraphQLSchema, Kind, validate } from 'graphql';
import { refusalOfSize } from '../graphql/cost/question-limits.ts';
import { inOption, type Outcome, type Problem, refused } from '../problems/problem.ts';
import { parseQuestion } from './bounded-parsing.ts';
import { hashOfDocument, type KnownDocument } from './known-documents.ts';

/** At most so many documents are kept, and a file may have so many bytes. */
const MOST = 1_000;
const MOST_BYTES = 10_000_000;

/** So many faults of one document are told. More of them rarely help. */
const TOLD = 3;

/** A file of documents, and the setting that names it. */
export interface DocumentFile {
  readonly path: string;
  /** The setting, or the path of the file if no setting names it. */
  readonly namedBy: string;
}

/**
 * Reads a file of documents: a JSON object whose keys are the SHA-256 of the texts, as `persistedDocuments` of GraphQL
 * Code Generator writes it. Each document must have one operation, fit the schema and be within the limits of a
 * question. Problems: `INVALID_SETTING`, all of them.
 */
export async function readDocuments(
  { path, namedBy }: DocumentFile,
  schema: GraphQLSchema,
): Promise<Outcome<readonly KnownDocument[]>> {
  const problem = (sentence: string): Problem => inOption(namedBy, 'INVALID_SETTING', sentence);
  const about = await stat(path).catch(() => null);
  // A device or a pipe may never end.
  if (about?.isFile() === false) return refused(problem(`${path} is not a plain file.`));
  if (about !== null && about.size > MOST_BYTES)
    return refused(problem(`The file ${path} has more than ${MOST_BYTES / 1_000_000} MB.`));
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return refused(problem(`The file ${path} cannot be read.`));
  const texts = textsIn(bytes.toString('utf8'));
  if (texts === null)
    return refused(
      problem(`The file ${path} is not a JSON object that has the text of a document for each hash.`),
    );
  if (texts.length > MOST)
    return refused(problem(`The file ${path} has ${texts.length} documents. At most ${MOST} are kept.`));
  const read = texts.map(([sha256, text]) => readDocument(sha256, text, schema));
  const problems = read.flatMap((each) => ('faults' in each ? each.faults.map(problem) : []));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: read.flatMap((each) => ('faults' in each ? [] : [each])) };
}

/** Null: the file has another form. */
function textsIn(json: string): readonly (readonly [string, string])[] | null {
  try {
    const content: unknown = JSON.parse(json);
    if (typeof content !== 'object' || content === null || Array.isArray(content)) return null;
    const entries = Object.entries(content);
    return entries.every(([, text]) => typeof text === 'string') ? entries : null;
  } catch {
    return null;
  }
}

function readDocument(
  sha256: string,
  text: string,
  schema: GraphQLSchema,
): KnownDocument | { readonly faults: readonly string[] } {
  const called = `The document ${JSON.stringify(sha256.slice(0, 64))}`;
  const hash = hashOfDocument(text);
  if (sha256 !== hash) return { faults: [`${called} has a text whose SHA-256 is ${hash}.`] };
  const document = parsed(text);
  if ('fault' in document) return { faults: [`${called} is not GraphQL: ${document.fault}`] };
  const [operation, ...more] = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION || more.length > 0)
    return { faults: [`${called} must have one operation.`] };
  const tooLarge = refusalOfSize(document);
  if (tooLarge !== null) return { faults: [`${called} is too large: ${tooLarge.message}`] };
  const faults = validate(schema, document).slice(0, TOLD);
  if (faults.length > 0)
    return { faults: faults.map(({ message }) => `${called} does not fit the schema: ${message}`) };
  return { sha256, text, name: operation.name?.value ?? null };
}

function parsed(text: string): DocumentNode | { readonly fault: string } {
  try {
    return parseQuestion(text);
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
