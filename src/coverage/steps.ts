/** Long work in short steps: it yields after each of them, so that somebody else can be served, and ends with a result. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Takes all steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Work that is short enough to be one step. */
// biome-ignore lint/correctness/useYield: it is one step, after which it ends.
export function* oneStep<T>(work: () => T): Steps<T> {
  return work();
}
