const STOP_SIGNALS = ['SIGTERM', 'SIGHUP', 'SIGINT'] as const;

/** Signals that ask a server to stop. */
export type StopSignal = (typeof STOP_SIGNALS)[number];

/**
 * Runs work that ends at a signal to stop, which it gets a promise of. Further signals change nothing: the server stops
 * within seconds, and a shell or npm passes the same signal on several times.
 */
export async function untilStopSignal<T>(work: (stopped: Promise<StopSignal>) => Promise<T>): Promise<T> {
  let listener = (_: StopSignal): void => {};
  const stopped = new Promise<StopSignal>((resolve) => {
    listener = resolve;
  });
  for (const signal of STOP_SIGNALS) process.on(signal, listener);
  try {
    return await work(stopped);
  } finally {
    for (const signal of STOP_SIGNALS) process.off(signal, listener);
  }
}
