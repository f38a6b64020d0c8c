import type { ProblemCode } from '../problems/codes.ts';
import type { Place } from '../problems/problem.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import { Nearly, Refusal, type Rule, readAs } from './rule.ts';

/** A cell that is read when all rows of its table are known, since it names one of them. */
export class LaterCell {
  readonly text: string;
  readonly #at: Place;
  readonly #problems: ProblemList;

  constructor(text: string, at: Place, problems: ProblemList) {
    this.text = text;
    this.#at = at;
    this.#problems = problems;
  }

  /** What the cell says. What is refused is noted, and null is given back. */
  read<T>(rule: Rule<T>): T | null {
    const value = rule.read(this.text);
    if (value instanceof Nearly) {
      const sentence = readAs(this.text, value.text);
      this.#problems.notes.add({ at: this.#at, code: 'NAME_READ_AS', sentence });
      return value.value;
    }
    if (!(value instanceof Refusal)) return value;
    this.refuse(value.code, value.sentence);
    return null;
  }

  /** Notes a problem where the cell begins. */
  refuse(code: ProblemCode, sentence: string): void {
    this.#problems.addAt(this.#at, code, sentence);
  }
}
