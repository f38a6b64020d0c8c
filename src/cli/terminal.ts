import type { z } from 'zod';
import { kindOf } from '../problems/codes.ts';
import { compareProblems } from '../problems/compare-problems.ts';
import { formatProblem } from '../problems/format-problem.ts';
import { inOption, type Outcome, type Problem } from '../problems/problem.ts';
import { tellProblem } from '../problems/told-problem.ts';
import { refusal } from './answers/folder-answers.ts';
import { EXIT, EXIT_OF_KIND, type ExitCode } from './exit-code.ts';

/** How many problems are shown; the rest are only counted. */
const SHOWN_PROBLEMS = 1000;

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
  /** The command's options and arguments by the name of what they set: `asOf` is `--as-of`, `ref` is `<ref>`. */
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

  /** Tells why a command was refused; parameters are named as options, as they were written. */
  refuse(problems: readonly Problem[], count = problems.length): ExitCode {
    this.#clearProgress();
    const shown = problems
      .map((problem) => this.#atOption(problem))
      .toSorted(compareProblems)
      .slice(0, SHOWN_PROBLEMS);
    if (this.#manner.isJson) {
      const told = refusal.parse({ problems: shown.map(tellProblem), count });
      this.#streams.out(`${JSON.stringify(told)}\n`);
    }
    for (const problem of shown) this.#streams.err(`${formatProblem(problem)}\n`);
    if (count > shown.length) this.#streams.err(`and ${count - shown.length} more\n`);
    return EXIT_OF_KIND[kindOf(problems)];
  }

  /** Tells why a command and its settings cannot be understood. */
  misuse(problems: readonly Problem[]): ExitCode {
    this.refuse(problems);
    return EXIT.usage;
  }

  /** What a question calls `asOf` was written as `--as-of`. */
  #atOption(problem: Problem): Problem {
    const { at, code, sentence } = problem;
    const option = at.in === 'field' ? this.#manner.options.get(at.path) : undefined;
    return option === undefined ? problem : inOption(option, code, sentence);
  }

  #clearProgress(): void {
    if (this.#isProgressShown) this.#streams.err('\r\u001b[K');
    this.#isProgressShown = false;
  }
}
