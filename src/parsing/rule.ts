import { quoted } from '../model/quoted.ts';
import type { ProblemCode } from '../problems/codes.ts';

/** Why a text was not read: the rule it breaks, and one sentence. */
export class Refusal {
  readonly code: ProblemCode;
  readonly sentence: string;

  constructor(code: ProblemCode, sentence: string) {
    this.code = code;
    this.sentence = sentence;
  }
}

/** A value whose text was not typed exactly, and the exact text that it was read as. */
export class Nearly<T> {
  readonly value: T;
  readonly text: string;

  constructor(value: T, text: string) {
    this.value = value;
    this.text = text;
  }
}

/** How one cell or YAML value is read. It is given a trimmed text that is not empty. */
export interface Rule<T> {
  readonly read: (text: string) => T | Refusal | Nearly<T>;
  /** Stands in for what was refused, so that the rest of the file can be checked; never handed out. */
  readonly standIn: T;
  /** What an editor needs to know, as JSON Schema keywords. */
  readonly schema: Readonly<Record<string, unknown>>;
}

/** The sentence of a note on a text that was not typed exactly. */
export function readAs(text: string, exact: string): string {
  return `${quoted(text)} was read as ${quoted(exact)}.`;
}
