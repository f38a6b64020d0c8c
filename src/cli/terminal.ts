import { compareProblems, formatProblem, type Problem, SHOWN_PROBLEMS } from '../problems.ts';
import { EXIT, type ExitCode } from './exit-code.ts';

/** Where a command writes: answers to one, progress and notes to the other. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether a person watches the notes. */
  readonly isWatched: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** One command's way to speak. */
export class Terminal {
  readonly #streams: Streams;
  readonly isJson: boolean;
  #isProgressShown = false;

  constructor(streams: Streams, isJson: boolean) {
    this.#streams = streams;
    this.isJson = isJson;
  }

  get environment(): Streams['environment'] {
    return this.#streams.environment;
  }

  /** An answer: as JSON for programs, else as text for people. */
  answer(value: unknown, text: () => string): ExitCode {
    this.#streams.out(`${this.isJson ? JSON.stringify(value) : text()}\n`);
    return EXIT.done;
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

  refuse(problems: readonly Problem[]): ExitCode {
    this.#clearProgress();
    const sorted = problems.toSorted(compareProblems);
    const shown = sorted.slice(0, SHOWN_PROBLEMS);
    if (this.isJson) this.#streams.out(`${JSON.stringify({ problems: shown, count: problems.length })}\n`);
    for (const problem of shown) this.#streams.err(`${formatProblem(problem)}\n`);
    if (problems.length > shown.length) this.#streams.err(`and ${problems.length - shown.length} more\n`);
    return EXIT.refused;
  }

  #clearProgress(): void {
    if (this.#isProgressShown) this.#streams.err('\r\u001b[K');
    this.#isProgressShown = false;
  }
}
