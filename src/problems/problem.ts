import type { ProblemCode } from './codes.ts';

/** Where a problem is. Lines, rows and columns count from 1; null where the whole is meant. */
export type Place =
  | FilePlace
  | CellPlace
  /** A command as a whole, by its name: its words do not go together. */
  | { readonly in: 'command'; readonly command: string }
  /** An option or argument of a command, or an environment variable, as a person writes it: `--as-of`, `<ref>`. */
  | { readonly in: 'option'; readonly option: string }
  /** A parameter of a question or an address, or a field of an input: `filter.asOf`. */
  | { readonly in: 'field'; readonly path: string }
  /** A ledger, or one of its changes. */
  | { readonly in: 'ledger'; readonly ledger: string; readonly seq: number | null }
  /** A network address that was to be used: `127.0.0.1:4000`. */
  | { readonly in: 'address'; readonly address: string }
  | { readonly in: 'store' };

export interface FilePlace {
  readonly in: 'file';
  /** Path inside the folder that was read, `.` for the folder itself; else as the person gave it. */
  readonly file: string;
  readonly line: number | null;
  /** In UTF-16 units, as editors count. */
  readonly column: number | null;
}

/** An edited workbook, a sheet of it, a row of the sheet or one of its cells. */
export interface CellPlace {
  readonly in: 'cell';
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: number | null;
}

/** One thing that is wrong: where it is, and which rule it breaks. */
export interface Problem {
  readonly at: Place;
  readonly code: ProblemCode;
  /** One sentence that names the rule and what to do. */
  readonly sentence: string;
}

/** A value, or everything that is wrong with what it was to be made from. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A problem with a parameter of a question or a field of an input. */
export function inField(path: string, code: ProblemCode, sentence: string): Problem {
  return { at: { in: 'field', path }, code, sentence };
}

/** A problem with an option of a command, or with the environment variable in its place. */
export function inOption(option: string, code: ProblemCode, sentence: string): Problem {
  return { at: { in: 'option', option }, code, sentence };
}

/** The words of a command do not go together. */
export function inCommand(command: string, sentence: string): Problem {
  return { at: { in: 'command', command }, code: 'USAGE', sentence };
}

/** A problem with a file or folder as a whole. */
export function inFile(file: string, code: ProblemCode, sentence: string): Problem {
  return { at: { in: 'file', file, line: null, column: null }, code, sentence };
}

/** A problem with an edited workbook as a whole. */
export function inWorkbook(code: ProblemCode, sentence: string): Problem {
  return { at: { in: 'cell', sheet: null, row: null, column: null }, code, sentence };
}

/** A problem with a ledger, or with one of its changes. */
export function inLedger(ledger: string, seq: number | null, code: ProblemCode, sentence: string): Problem {
  return { at: { in: 'ledger', ledger, seq }, code, sentence };
}

/** The refusal of one problem. */
export function refused(problem: Problem): Outcome<never> {
  return { ok: false, problems: [problem] };
}

/** Two values, or everything that is wrong with both. */
export function allOf<A, B>(first: Outcome<A>, second: Outcome<B>): Outcome<readonly [A, B]> {
  if (first.ok && second.ok) return { ok: true, value: [first.value, second.value] };
  return { ok: false, problems: [first, second].flatMap((each) => (each.ok ? [] : each.problems)) };
}
