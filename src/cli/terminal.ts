import type { z } from 'zod';
import type { StoreError } from '../errors.ts';
import { compareProblems, formatProblem, type Outcome, type Problem, SHOWN_PROBLEMS } from '../problems.ts';
import { refusal } from './answers/folder-answers.ts';
import { EXIT, type ExitCode } from './exit-code.ts';

/** Where a command writes: answers to one, progress and notes to the other. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether a person watches the notes. */
  readonly isWatched: boolean;
  /** Characters in a line where a person reads the answers; null: a file or a program takes them. */
  readonly width: number | null;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** How the person who gave the command names things. */
export interface Manner {
  readonly isJson: boolean;
  /** The command's options by the name of what they set: `asOf` is `--as-of`. */
  readonly options: ReadonlyMap<string, string>;
}

/** One command's way to speak. */
export class Terminal {
  readonly #streams: Streams;
  readonly #manner: Manner;
  #isProgressShown = false;

  constructor(streams: Streams, manner: Manner) {
    this.#streams = streams;
    this.#manner = manner;
  }

  get environment(): Streams['environment'] {
    return this.#streams.environment;
  }

  /** How wide tables may be; null: as wide as they are. */
  get width(): number | null {
    return this.#streams.width;
  }

  /** An answer: for programs as JSON, printed from its schema, else as text for people. */
  answer<S extends z.ZodType>(schema: S, value: z.input<S>, text: () => string): ExitCode {
    this.#clearProgress();
    this.#streams.out(`${this.#manner.isJson ? JSON.stringify(schema.parse(value)) : text().trimEnd()}\n`);
    return EXIT.done;
  }

  /** The answer of a question, or why there is none. */
  tell<S extends z.ZodType, T extends z.input<S>>(
    schema: S,
    outcome: Outcome<T>,
    format: (value: T, width: number | null) => string,
  ): ExitCode {
    if (!outcome.ok) return this.refuse(outcome.problems);
    const { value } = outcome;
    return this.answer(schema, value, () => format(value, this.width));
  }

  /** A line of an answer that is too long to hold. */
  line(text: string): void {
    this.#streams.out(`${text}\n`);
  }

  note(text: string): void {
    this.#clearProgress();
    this.#streams.err(`${text}\n`);
  }

  /** A line that the next one replaces; only where a person watches. */
  progress(text: string): void {
    if (!this.#streams.isWatched) return;
    this.#streams.err(`\r\u001b[K${text}`);
    this.#isProgressShown = true;
  }

  /** What is wrong with the words of a command; it names the options as they were written. */
  refuse(problems: readonly Problem[], count = problems.length): ExitCode {
    return this.refuseFolder(
      problems.map((problem) => this.#atOption(problem)),
      count,
    );
  }

  /** What is wrong with a folder; its paths stay as they are, also where an option has the same name. */
  refuseFolder(problems: readonly Problem[], count = problems.length): ExitCode {
    this.#clearProgress();
    const shown = problems.toSorted(compareProblems).slice(0, SHOWN_PROBLEMS);
    this.#tellProgram(shown, count);
    for (const problem of shown) this.#streams.err(`${formatProblem(problem)}\n`);
    if (count > shown.length) this.#streams.err(`and ${count - shown.length} more\n`);
    return EXIT.refused;
  }

  /** What the store refused. */
  fail({ code, message }: StoreError): ExitCode {
    this.note(`${code} ${message}`);
    this.#tellProgram([{ file: 'store', line: 0, column: 0, code, sentence: message }], 1);
    return EXIT.store;
  }

  #tellProgram(problems: readonly Problem[], count: number): void {
    if (!this.#manner.isJson) return;
    this.#streams.out(`${JSON.stringify(refusal.parse({ problems, count }))}\n`);
  }

  /** What a question calls `asOf` was written as `--as-of`. */
  #atOption(problem: Problem): Problem {
    const option = problem.line === 0 ? this.#manner.options.get(problem.file) : undefined;
    return option === undefined ? problem : { ...problem, file: option };
  }

  #clearProgress(): void {
    if (this.#isProgressShown) this.#streams.err('\r\u001b[K');
    this.#isProgressShown = false;
  }
}
