import { reachStore, SECONDS_BETWEEN_ATTEMPTS } from './reach.ts';

/** Resolves when the server can be reached. Until then the page says that it cannot. */
export async function untilReached(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const isReached = await fetch('/livez', { signal }).then(
      ({ status }) => status < 500,
      () => false,
    );
    if (signal.aborted) return;
    reachStore.set(isReached);
    if (isReached) return;
    await new Promise((resolve) => setTimeout(resolve, SECONDS_BETWEEN_ATTEMPTS * 1_000));
  }
}
