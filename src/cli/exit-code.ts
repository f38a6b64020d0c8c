import type { ProblemKind } from '../problems/codes.ts';

/** The exit codes of the program. */
export const EXIT = {
  done: 0,
  /** The command was refused, and its problems are printed. */
  refused: 1,
  usage: 2,
  /** The store cannot be reached, its records are damaged, or another version of the product wrote it. */
  store: 3,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The exit code of a command that was refused, by the kind of problem. */
export const EXIT_OF_KIND: Readonly<Record<ProblemKind, ExitCode>> = {
  INVALID: EXIT.refused,
  MISSING: EXIT.refused,
  CONFLICT: EXIT.refused,
  FORBIDDEN: EXIT.refused,
  DAMAGED: EXIT.store,
  UNAVAILABLE: EXIT.store,
};
