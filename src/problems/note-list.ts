import { compareProblems } from './compare-problems.ts';
import { type Grouped, groupEqual } from './group-equal.ts';
import type { Note } from './note.ts';

/** Later ones are only counted: a table of two million rows must not fill the memory with notes. */
const KEPT_NOTES = 100_000;

/** Gathers notes while files are read, whether they are refused in the end or not. */
export class NoteList {
  readonly #notes: Note[] = [];
  #more = 0;

  add(note: Note): void {
    if (this.#notes.length < KEPT_NOTES) this.#notes.push(note);
    else this.#more++;
  }

  /** How many notes are not among the {@link grouped} ones. */
  get more(): number {
    return this.#more;
  }

  /** Equal sentences once, by place. */
  grouped(): readonly Grouped<Note>[] {
    return groupEqual(this.#notes.toSorted(compareProblems));
  }
}
