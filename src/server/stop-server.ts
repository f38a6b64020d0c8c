import type { Server } from 'node:http';

/** For how long running requests may go on, in milliseconds. */
const STOP_WITHIN = 10_000;

/** Refuses new connections and lets running requests end, for at most ten seconds. */
export function stopServer(server: Server, within: number = STOP_WITHIN): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), within);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}
