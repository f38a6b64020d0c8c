import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';

const SOURCE = join(import.meta.dirname, 'src');

/** A question of the page: one operation in one `.graphql` file, with the fragments that it uses. */
export interface Question {
  /** The path of its file in `explorer/src`. */
  readonly file: string;
  readonly name: string;
  readonly document: DocumentNode;
  readonly text: string;
  /** SHA-256 digest of the text, by which the page asks the question. */
  readonly sha256: string;
}

/** All questions of the page. A file that has another form than one operation, or fragments alone, is an error. */
export function readQuestions(): readonly Question[] {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({
      file,
      document: parse(readFileSync(join(SOURCE, file), 'utf8'), { noLocation: true }),
    }));
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const { document } of files)
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  return files.flatMap(({ file, document }) => {
    const asked = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
    const [operation] = asked;
    if (operation === undefined) return [];
    if (asked.length > 1 || operation.name === undefined)
      throw new Error(`explorer/src/${file}: Write one operation with a name in each file.`);
    return [questionOf(file, operation, operation.name.value, fragments)];
  });
}

function questionOf(
  file: string,
  operation: OperationDefinitionNode,
  name: string,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Question {
  const used = new Set<FragmentDefinitionNode>();
  collectFragments(operation, fragments, used);
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...used] };
  const text = print(document);
  return { file, name, document, text, sha256: createHash('sha256').update(text).digest('hex') };
}

function collectFragments(
  definition: OperationDefinitionNode | FragmentDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  used: Set<FragmentDefinitionNode>,
): void {
  visit(definition, {
    FragmentSpread: ({ name }) => {
      const fragment = fragments.get(name.value);
      if (fragment === undefined) throw new Error(`No file of explorer/src has the fragment ${name.value}.`);
      if (used.has(fragment)) return;
      used.add(fragment);
      collectFragments(fragment, fragments, used);
    },
  });
}

/** The texts that the server knows by their digests, as `dist/explorer/documents.json` has them. */
export function knownDocuments(questions: readonly Question[]): Readonly<Record<string, string>> {
  return Object.fromEntries(questions.map(({ sha256, text }) => [sha256, text]));
}
