import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { quoted } from '../model/quoted.ts';
import type { ProblemCode } from '../problems/codes.ts';
import { COUNTED_PROBLEMS } from '../problems/problem-list.ts';
import { findRefusedCharacter, nameCharacter } from './characters.ts';
import { KeyedDocument, type Plain, pathKey } from './keyed-document.ts';
import { type Position, positionAt } from './position.ts';
import { exceedsYamlDepth } from './yaml-depth.ts';

type Path = readonly PropertyKey[];
type Refuse = (at: Position, code: ProblemCode, sentence: string) => void;

/**
 * Parses a YAML file.
 *
 * @param note is told of texts that were not typed exactly
 */
export function yamlDocument(
  text: string,
  refuse: Refuse,
  note: (at: Position, sentence: string) => void,
): KeyedDocument {
  const parser = new YamlParser(refuse);
  const content = parser.parse(text);
  const { values, keys, isReadable } = parser;
  return new KeyedDocument({ content, values, keys, isReadable }, refuse, note);
}

class YamlParser {
  readonly values = new Map<string, Position>();
  readonly keys = new Map<string, Position>();
  isReadable = true;
  readonly #tell: Refuse;

  constructor(refuse: Refuse) {
    this.#tell = refuse;
  }

  #refuse(at: Position, code: ProblemCode, sentence: string): void {
    this.isReadable = false;
    this.#tell(at, code, sentence);
  }

  parse(text: string): Plain | undefined {
    const lines = new LineCounter();
    const at = (offset: number): Position => {
      const { line, col } = lines.linePos(offset);
      return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const refused = findRefusedCharacter(text);
    if (refused >= 0) {
      this.#refuse(positionAt(text, refused), 'BAD_CHARACTER', nameCharacter(text, refused));
      return undefined;
    }
    if (exceedsYamlDepth(text)) {
      this.#refuse(
        { line: 1, column: 1 },
        'BAD_YAML',
        'The file has too many levels inside each other, or too many parts.',
      );
      return undefined;
    }
    const document = withoutStacks(() =>
      parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false, uniqueKeys: false }),
    );
    for (const fault of document.errors.slice(0, COUNTED_PROBLEMS)) {
      this.#refuse(at(fault.pos[0]), 'BAD_YAML', sentenceOf(fault.message));
    }
    return this.#take(document.contents, [], at);
  }

  #take(node: Node | null, path: Path, at: (offset: number) => Position): Plain | undefined {
    if (node === null) return undefined;
    const here = at(node.range?.[0] ?? 0);
    if (isAlias(node) || ('anchor' in node && node.anchor !== undefined)) {
      this.#refuse(here, 'BAD_YAML', 'Anchors (&) and aliases (*) are not allowed. Write the value out.');
      return undefined;
    }
    if (node.tag !== undefined) {
      this.#refuse(here, 'BAD_YAML', 'Tags (!) are not allowed. Write the value without its tag.');
      return undefined;
    }
    if (isScalar(node)) {
      const value = String(node.value ?? '').trim();
      if (node.type === 'PLAIN' && /^(~|null|Null|NULL)?$/.test(value)) return undefined;
      this.values.set(pathKey(path), here);
      const refused = findRefusedCharacter(value);
      if (refused >= 0) this.#refuse(here, 'BAD_CHARACTER', nameCharacter(value, refused));
      return value;
    }
    this.values.set(pathKey(path), here);
    if (isSeq<Node>(node)) {
      return node.items.map((item, index) => this.#take(item, [...path, index], at) ?? '');
    }
    if (!isMap<Node, Node | null>(node)) return undefined;
    const entries = new Map<string, Plain>();
    const seen = new Set<string>();
    for (const { key, value } of node.items) {
      const keyAt = at(key?.range?.[0] ?? 0);
      if (!isScalar(key)) {
        this.#refuse(keyAt, 'BAD_YAML', 'A key must be a text.');
        continue;
      }
      const name = String(key.value);
      if (seen.has(name)) this.#refuse(keyAt, 'DUPLICATE_KEY', `The key ${quoted(name)} appears twice.`);
      seen.add(name);
      this.keys.set(pathKey([...path, name]), keyAt);
      const plain = this.#take(value, [...path, name], at);
      if (plain !== undefined) entries.set(name, plain);
    }
    // Defines own properties, whatever they are called: a key named __proto__ does no harm.
    return Object.fromEntries(entries);
  }
}

/** The parser makes an error for each fault, of which a file can have 200,000; their stacks would take most of the time. */
function withoutStacks<T>(parse: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return parse();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

function sentenceOf(message: string): string {
  const line = message.replaceAll(/\s+/g, ' ').slice(0, 200);
  return line.endsWith('.') ? line : `${line}.`;
}
