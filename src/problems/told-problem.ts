import { formatPlace } from './format-problem.ts';
import type { Grouped } from './group-equal.ts';
import type { Note } from './note.ts';
import type { Place, Problem } from './problem.ts';

/** What programs are told of a place of a file: 0 where the whole is meant. */
type ToldPlace =
  | Exclude<Place, { readonly in: 'file' }>
  | { readonly in: 'file'; readonly file: string; readonly line: number; readonly column: number };

/** A problem as JSON for programs: its place, code and sentence in one object. */
export type ToldProblem = ToldPlace & Pick<Problem, 'code' | 'sentence'>;

/** Tells a problem to programs, in the same form on the command line and over HTTP. */
export function tellProblem({ at, code, sentence }: Problem): ToldProblem {
  if (at.in !== 'file') return { ...at, code, sentence };
  return { ...at, line: at.line ?? 0, column: at.column ?? 0, code, sentence };
}

/** A note as JSON for programs: equal sentences once, with their number and the first places. */
export interface ToldNote extends Pick<Note, 'code' | 'sentence'> {
  readonly count: number;
  readonly places: readonly string[];
}

export function tellNote({ first, further, count }: Grouped<Note>): ToldNote {
  const { at, code, sentence } = first;
  return { code, sentence, count, places: [at, ...further].map(formatPlace) };
}
