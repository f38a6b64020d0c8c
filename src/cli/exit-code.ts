/** What a command tells the program that called it. */
export const EXIT = {
  done: 0,
  /** Refused, with its problems. */
  refused: 1,
  usage: 2,
  /** The store cannot be reached, or is damaged. */
  store: 3,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
