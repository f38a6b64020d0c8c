import type { Writable } from 'node:stream';
import type { z } from 'zod';
import { readAs } from '../parsing/rule.ts';
import { kindOf, type ProblemCode } from '../problems/codes.ts';
import { compareProblems } from '../problems/compare-problems.ts';
import { formatGrouped } from '../problems/format-grouped.ts';
import { groupEqual } from '../problems/group-equal.ts';
import type { NoteCode } from '../problems/note.ts';
import { NoteList } from '../problems/note-list.ts';
import { inOption, type Outcome, type Place, type Problem } from '../problems/problem.ts';
import { type ToldNote, tellNote, tellProblem } from '../problems/told-problem.ts';
import { refusal } from './answers/folder-answers.ts';
import { colourStatuses } from './colour-statuses.ts';
import { EXIT, EXIT_OF_KIND, type ExitCode } from './exit-code.ts';
import type { Layout } from './layout.ts';
import { PAGE_WIDTH } from './table.ts';
import { fold } from './wrap.ts';

/** The most problems that are shown. The rest are only counted. */
const SHOWN_PROBLEMS = 1000;
/** The most notes that are shown. */
const SHOWN_NOTES = 100;

/** Where a command writes: answers to one stream, progress and notes to the other. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** The stream of the answers, for a file that is written there instead of an answer. Ending it closes nothing. */
  readonly file: () => Writable;
  /** Whether the notes go to a person's terminal. */
  readonly isWatched: boolean;
  /** Characters in a line of the terminal that shows the answers; null: they go to a file or a program. */
  readonly width: number | null;
  /** Whether the answers go to a terminal that shows colours, and its user wants them. */
  readonly hasColour: boolean;
  /** Asks the person at the terminal for a line; null where nobody can answer. */
  readonly ask: (question: string) => Promise<string | null>;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The form in which the command was given, and the names of its options. */
export interface Manner {
  readonly isJson: boolean;
  /** Whether an answer's recorded state and crosswalks are printed in full. */
  readonly isVerbose: boolean;
  /** The command's options and arguments by the name of what they set: `asOf` is `--as-of`, `ref` is `<ref>`. */
  readonly options: ReadonlyMap<string, string>;
}

/** Prints what one command answers, reports and refuses. */
export class Terminal {
  /** How files and names were read that were not written exactly. They are printed before the answer or the refusal. */
  readonly noted = new NoteList();
  readonly #streams: Streams;
  readonly #manner: Manner;
  /** What may be meant by a name that is refused: told with the refusal. */
  readonly #hints: {
    readonly codes: readonly ProblemCode[];
    readonly name: string;
    readonly hint: string;
  }[] = [];
  #isProgressShown = false;
  /** Whether a file is written where answers go otherwise. */
  #isOutputTaken = false;

  constructor(streams: Streams, manner: Manner) {
    this.#streams = streams;
    this.#manner = manner;
  }

  get environment(): Streams['environment'] {
    return this.#streams.environment;
  }

  /** Asks the person at the terminal for a line; null where nobody can answer. */
  async ask(question: string): Promise<string | null> {
    this.#clearProgress();
    return this.#streams.ask(question);
  }

  /** How an answer for people is laid out. */
  get layout(): Layout {
    return { width: this.#streams.width ?? PAGE_WIDTH, isVerbose: this.#manner.isVerbose };
  }

  /** The notes so far, for programs. */
  get toldNotes(): readonly ToldNote[] {
    return this.noted.grouped().slice(0, SHOWN_NOTES).map(tellNote);
  }

  /**
   * Where the file `-` is written; null for bytes in a terminal, which cannot show them. From then on what a command
   * answers is printed beside the file, where its notes are.
   */
  standardOutput(content: 'text' | 'bytes'): (() => Writable) | null {
    if (content === 'bytes' && this.#streams.width !== null) return null;
    return () => {
      this.#isOutputTaken = true;
      return this.#streams.file();
    };
  }

  /** Notes something about the value of an option or argument, by the name of what it sets. */
  noteAt(path: string, code: NoteCode, sentence: string): void {
    const option = this.#manner.options.get(path);
    const at: Place = option === undefined ? { in: 'field', path } : { in: 'option', option };
    this.noted.add({ at, code, sentence });
  }

  /** Notes that the value of an option or argument was not typed exactly. */
  noteReadAs(path: string, text: string, exact: string): void {
    this.noteAt(path, 'NAME_READ_AS', readAs(text, exact));
  }

  /** Remembers what may be meant by an unknown name; it is added to the problem that refuses the name. */
  hint(codes: readonly ProblemCode[], name: string, hint: string): void {
    if (hint !== '') this.#hints.push({ codes, name: JSON.stringify(name), hint });
  }

  /** Prints an answer: as JSON that fits its schema for programs, else as text for people. */
  answer<S extends z.ZodType>(schema: S, value: z.input<S>, text: () => string): ExitCode {
    this.#printNotes();
    this.line(this.#manner.isJson ? JSON.stringify(schema.parse(value)) : this.#laidOut(text()));
    return EXIT.done;
  }

  /** Prints the answer to a question, or the problems why there is no answer. */
  tell<S extends z.ZodType, T extends z.input<S>>(
    schema: S,
    outcome: Outcome<T>,
    format: (value: T, layout: Layout) => string,
  ): ExitCode {
    if (!outcome.ok) return this.refuse(outcome.problems);
    const { value } = outcome;
    return this.answer(schema, value, () => format(value, this.layout));
  }

  /** Prints one line of an answer that is too long to keep in memory. */
  line(text: string): void {
    const print = this.#isOutputTaken ? this.#streams.err : this.#streams.out;
    print(`${text}\n`);
  }

  note(text: string): void {
    this.#clearProgress();
    this.#say(text);
  }

  /** Shows a line that the next one replaces, if a person watches. */
  progress(text: string): void {
    if (!this.#streams.isWatched) return;
    this.#streams.err(`\r\u001b[K${text}`);
    this.#isProgressShown = true;
  }

  /**
   * Prints why a command was refused: for people, a sentence that is said of several places once. Parameters are named by the options with which they were given. */
  refuse(problems: readonly Problem[], count = problems.length): ExitCode {
    this.#printNotes();
    const sorted = problems.map((problem) => this.#atOption(problem)).toSorted(compareProblems);
    if (this.#manner.isJson) {
      const shown = sorted.slice(0, SHOWN_PROBLEMS).map(tellProblem);
      const told = refusal.parse({ problems: shown, count, notes: this.toldNotes });
      this.line(JSON.stringify(told));
    }
    const groups = groupEqual(sorted);
    const shown = groups.slice(0, SHOWN_PROBLEMS);
    for (const group of shown) this.#say(formatGrouped(group));
    const left = count - shown.reduce((sum, group) => sum + group.count, 0);
    if (left > 0) this.#say(`and ${left} more`);
    return EXIT_OF_KIND[kindOf(problems)];
  }

  /** Prints why a command or its settings cannot be understood. */
  misuse(problems: readonly Problem[]): ExitCode {
    this.refuse(problems);
    return EXIT.usage;
  }

  /**
   * The problem with its place named as the option or argument: a question calls `asOf` what a person wrote as
   * `--as-of`.
   */
  #atOption(problem: Problem): Problem {
    const { at, code } = problem;
    const hint = this.#hints.find(
      ({ codes, name }) => codes.includes(code) && problem.sentence.includes(name),
    );
    const sentence = problem.sentence + (hint?.hint ?? '');
    const option = at.in === 'field' ? this.#manner.options.get(at.path) : undefined;
    return option === undefined ? { at, code, sentence } : inOption(option, code, sentence);
  }

  #printNotes(): void {
    const grouped = this.noted.grouped();
    for (const each of grouped.slice(0, SHOWN_NOTES)) this.note(`note: ${formatGrouped(each)}`);
    const more = Math.max(0, grouped.length - SHOWN_NOTES) + this.noted.more;
    if (more > 0) this.note(`note: and ${more} more notes`);
    this.#clearProgress();
  }

  #laidOut(text: string): string {
    const folded = this.#folded(text.trimEnd());
    return this.#streams.hasColour ? colourStatuses(folded) : folded;
  }

  /** Writes beside the answers. A person's terminal gets lines that fit it; a program reads one problem in each line. */
  #say(text: string): void {
    this.#streams.err(`${this.#streams.isWatched ? this.#folded(text) : text}\n`);
  }

  #folded(text: string): string {
    const { width } = this.layout;
    return text
      .split('\n')
      .flatMap((line) => fold(line, width))
      .join('\n');
  }

  #clearProgress(): void {
    if (this.#isProgressShown) this.#streams.err('\r\u001b[K');
    this.#isProgressShown = false;
  }
}
