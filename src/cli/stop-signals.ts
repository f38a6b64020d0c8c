/** Signals that ask a server to stop. */
export type StopSignal = 'SIGTERM' | 'SIGHUP' | 'SIGINT';

/**
 * Resolves at the first signal to stop. Further ones change nothing: the server stops within seconds, and a shell or
 * npm passes the same signal on several times.
 */
export function firstStopSignal(): Promise<StopSignal> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'] as const) process.on(signal, () => resolve(signal));
  });
}
