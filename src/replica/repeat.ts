/**
 * Does work again and again in the background, never twice at the same time: what takes longer than the pause must not
 * pile up. A process need not stay alive for it.
 *
 * @param milliseconds how often
 * @param failed called with each error; the work is tried again
 * @returns a function that stops it, and resolves when nothing of it goes on any more
 */
export function repeat(
  milliseconds: number,
  work: () => Promise<void>,
  failed: (error: unknown) => void,
): () => Promise<void> {
  let working: Promise<void> | null = null;
  const timer = setInterval(() => {
    working ??= work()
      .catch(failed)
      .finally(() => {
        working = null;
      });
  }, milliseconds).unref();
  return async () => {
    clearInterval(timer);
    await working;
  };
}
