import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { isProblemCode, type ProblemCode } from '../problems/codes.ts';
import { findRefusedCharacter, nameCharacter } from './characters.ts';
import type { NameSource } from './known-name.ts';
import { type Position, positionAt } from './position.ts';
import { quoted, readAs } from './rule.ts';
import { exceedsYamlDepth } from './yaml-depth.ts';

type Path = readonly PropertyKey[];
type Refuse = (at: Position, code: ProblemCode, sentence: string) => void;
type TellNote = (at: Position, sentence: string) => void;
/** Every scalar is its literal text; a key without a value is not there. */
type Plain = string | Plain[] | { [key: string]: Plain };

/** A YAML file with the place of every key and value. */
export class YamlDocument {
  readonly #refuse: Refuse;
  readonly #note: TellNote;
  readonly #values = new Map<string, Position>();
  readonly #keys = new Map<string, Position>();
  readonly #content: Plain | undefined;
  readonly #isReadable: boolean;

  /** @param note is told of texts that were not typed exactly */
  constructor(text: string, refuse: Refuse, note: TellNote) {
    let isReadable = true;
    this.#note = note;
    this.#refuse = (at, code, sentence) => {
      isReadable = false;
      refuse(at, code, sentence);
    };
    this.#content = this.#parse(text);
    this.#isReadable = isReadable;
    this.#refuse = refuse;
  }

  /** The file's content in the shape of a schema; null, with problems noted, where it has not that shape. */
  read<T extends z.ZodType>(schema: T): z.output<T> | null {
    if (!this.#isReadable) return null;
    const result = schema.safeParse(this.#content);
    if (result.success) return result.data;
    const isReadAs = result.error.issues.map((issue) => this.#takeExact(issue));
    if (isReadAs.every((each) => each)) return this.read(schema);
    for (const [index, issue] of result.error.issues.entries()) if (!isReadAs[index]) this.#tell(issue);
    return null;
  }

  /**
   * The one known name that a value means, noted where it was not typed exactly; null, with the problem noted, where
   * there is none.
   */
  known(path: Path, text: string, names: NameSource, code: ProblemCode, sentence: string): string | null {
    const found = names.find(text);
    if (found === null) this.refuse(path, code, sentence + names.didYouMean(text));
    else if (found !== text) this.#note(this.position(path), readAs(text, found));
    return found;
  }

  /** The position of a value; where it is absent, of its key, or else of the map that lacks it. */
  position(path: Path): Position {
    for (let length = path.length; length >= 0; length--) {
      const key = pathKey(path.slice(0, length));
      const position = this.#values.get(key) ?? this.#keys.get(key);
      if (position !== undefined) return position;
    }
    return { line: 1, column: 1 };
  }

  /** Notes a problem of a value that has the right shape. */
  refuse(path: Path, code: ProblemCode, sentence: string): void {
    this.#refuse(this.position(path), code, sentence);
  }

  /** Puts the exact text in the place of one that was not typed exactly; false: the issue says something else. */
  #takeExact(issue: z.core.$ZodIssue): boolean {
    const exact: unknown = issue.code === 'custom' ? issue.params?.readAs : undefined;
    if (typeof exact !== 'string') return false;
    let holder: Plain | undefined = this.#content;
    for (const key of issue.path.slice(0, -1)) holder = childOf(holder, key);
    const last = issue.path.at(-1);
    const text = childOf(holder, last);
    if (typeof holder !== 'object' || last === undefined || typeof text !== 'string') return false;
    this.#note(this.position(issue.path), readAs(text, exact));
    Object.assign(holder, { [last]: exact });
    return true;
  }

  #tell(issue: z.core.$ZodIssue): void {
    const name = String(issue.path.at(-1) ?? 'The file');
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const at = this.#keys.get(pathKey([...issue.path, key])) ?? this.position(issue.path);
        this.#refuse(at, 'UNKNOWN_KEY', `${quoted(key)} is not a key of this map.`);
      }
    } else if (issue.code === 'custom' && isProblemCode(issue.params?.code)) {
      this.refuse(issue.path, issue.params.code, issue.message);
    } else if (issue.code === 'invalid_type' && !this.#values.has(pathKey(issue.path))) {
      const isThere = this.#keys.has(pathKey(issue.path));
      if (issue.path.length === 0)
        this.refuse(issue.path, 'MISSING_KEY', 'The file is empty: every key is missing.');
      else if (isThere) this.refuse(issue.path, 'EMPTY_REQUIRED', `${name} must not be empty.`);
      else this.refuse(issue.path, 'MISSING_KEY', `The key ${name} is missing.`);
    } else {
      const wanted = issue.code === 'invalid_type' ? SHAPES[issue.expected] : undefined;
      this.refuse(issue.path, 'WRONG_SHAPE', `${name} must be ${wanted ?? 'of another shape'}.`);
    }
  }

  #parse(text: string): Plain | undefined {
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
      this.#refuse({ line: 1, column: 1 }, 'BAD_YAML', 'The file is nested too deeply.');
      return undefined;
    }
    const document = parseDocument(text, {
      schema: 'failsafe',
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
    });
    for (const fault of document.errors) {
      this.#refuse(at(fault.pos[0]), 'BAD_YAML', sentenceOf(fault.message));
    }
    return this.#take(document.contents, [], at);
  }

  #take(node: Node | null, path: Path, at: (offset: number) => Position): Plain | undefined {
    if (node === null) return undefined;
    const here = at(node.range?.[0] ?? 0);
    if (isAlias(node) || ('anchor' in node && node.anchor !== undefined)) {
      this.#refuse(here, 'BAD_YAML', 'Anchors and aliases are not read; write the value out.');
      return undefined;
    }
    if (node.tag !== undefined) {
      this.#refuse(here, 'BAD_YAML', 'Tags are not read; every value is its literal text.');
      return undefined;
    }
    if (isScalar(node)) {
      const value = String(node.value ?? '').trim();
      if (node.type === 'PLAIN' && /^(~|null|Null|NULL)?$/.test(value)) return undefined;
      this.#values.set(pathKey(path), here);
      const refused = findRefusedCharacter(value);
      if (refused >= 0) this.#refuse(here, 'BAD_CHARACTER', nameCharacter(value, refused));
      return value;
    }
    this.#values.set(pathKey(path), here);
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
      this.#keys.set(pathKey([...path, name]), keyAt);
      const plain = this.#take(value, [...path, name], at);
      if (plain !== undefined) entries.set(name, plain);
    }
    // Defines own properties, whatever they are called: a key named __proto__ does no harm.
    return Object.fromEntries(entries);
  }
}

const SHAPES: Readonly<Record<string, string>> = { string: 'a text', array: 'a list', object: 'a map' };

function childOf(plain: Plain | undefined, key: PropertyKey | undefined): Plain | undefined {
  if (typeof plain !== 'object' || key === undefined) return undefined;
  return Array.isArray(plain) ? plain[Number(key)] : plain[String(key)];
}

function pathKey(path: Path): string {
  return JSON.stringify(path.map(String));
}

function sentenceOf(message: string): string {
  const line = message.replaceAll(/\s+/g, ' ').slice(0, 200);
  return line.endsWith('.') ? line : `${line}.`;
}
