import type { z } from 'zod';
import { quoted } from '../model/quoted.ts';
import { isProblemCode, type ProblemCode } from '../problems/codes.ts';
import type { NameSource } from './known-name.ts';
import type { Position } from './position.ts';
import { readAs } from './rule.ts';

type Path = readonly PropertyKey[];
type Refuse = (at: Position, code: ProblemCode, sentence: string) => void;
type TellNote = (at: Position, sentence: string) => void;
/** Every scalar is its literal text; a key without a value is not there. */
export type Plain = string | Plain[] | { [key: string]: Plain };

/** What a file or sheet of keys and values says, with the place of every key and value. */
export interface KeyedContent {
  readonly content: Plain | undefined;
  /** Places by path, see {@link pathKey}. */
  readonly values: ReadonlyMap<string, Position>;
  readonly keys: ReadonlyMap<string, Position>;
  /** False: it was refused already. */
  readonly isReadable: boolean;
}

/** Keys and values that are read in the shape of a schema. */
export class KeyedDocument {
  readonly #refuse: Refuse;
  readonly #note: TellNote;
  readonly #values: ReadonlyMap<string, Position>;
  readonly #keys: ReadonlyMap<string, Position>;
  readonly #content: Plain | undefined;
  readonly #isReadable: boolean;

  /** @param note is told of texts that were not typed exactly */
  constructor({ content, values, keys, isReadable }: KeyedContent, refuse: Refuse, note: TellNote) {
    this.#content = content;
    this.#values = values;
    this.#keys = keys;
    this.#isReadable = isReadable;
    this.#refuse = refuse;
    this.#note = note;
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
        this.#refuse(at, 'UNKNOWN_KEY', `${quoted(key)} is not a key that may be here.`);
      }
    } else if (issue.code === 'custom' && isProblemCode(issue.params?.code)) {
      this.refuse(issue.path, issue.params.code, issue.message);
    } else if (issue.code === 'invalid_type' && !this.#values.has(pathKey(issue.path))) {
      const isThere = this.#keys.has(pathKey(issue.path));
      if (issue.path.length === 0)
        this.refuse(issue.path, 'MISSING_KEY', 'The file is empty, so every key is missing.');
      else if (isThere) this.refuse(issue.path, 'EMPTY_REQUIRED', `${name} must not be empty.`);
      else this.refuse(issue.path, 'MISSING_KEY', `The key ${name} is missing.`);
    } else {
      const wanted = issue.code === 'invalid_type' ? SHAPES[issue.expected] : undefined;
      this.refuse(issue.path, 'WRONG_SHAPE', `${name} must be ${wanted ?? 'something else'}.`);
    }
  }
}

const SHAPES: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'a group of keys',
};

function childOf(plain: Plain | undefined, key: PropertyKey | undefined): Plain | undefined {
  if (typeof plain !== 'object' || key === undefined) return undefined;
  return Array.isArray(plain) ? plain[Number(key)] : plain[String(key)];
}

/** A path as the key of a map. */
export function pathKey(path: Path): string {
  return JSON.stringify(path.map(String));
}
