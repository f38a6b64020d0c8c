import type { ProblemKind } from '../problems/codes.ts';

/** What a command tells the program that called it. */
export const EXIT = {
  done: 0,
  /** Refused, with its problems. */
  refused: 1,
  usage: 2,
  /** The store cannot be reached, or what is recorded is damaged. */
  store: 3,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** How a command ends that was refused with a kind of problem. */
export const EXIT_OF_KIND: Readonly<Record<ProblemKind, ExitCode>> = {
  INVALID: EXIT.refused,
  MISSING: EXIT.refused,
  CONFLICT: EXIT.refused,
  FORBIDDEN: EXIT.refused,
  DAMAGED: EXIT.store,
  UNAVAILABLE: EXIT.store,
};
