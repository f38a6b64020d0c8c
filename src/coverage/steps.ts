/** Long work in short steps: it yields after each of them, so that somebody else can be served, and ends with a result. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Takes all steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** So many rows of typed arrays are read in a step: that takes less than a millisecond. */
export const ROWS_IN_A_STEP = 4_096;

/** Work that is short enough to be one step. */
// biome-ignore lint/correctness/useYield: it is one step, after which it ends.
export function* oneStep<T>(work: () => T): Steps<T> {
  return work();
}
