import type { Server } from 'node:http';

/** For how long running requests may go on, in milliseconds. */
const STOP_WITHIN = 10_000;

/** How often connections are looked for on which nothing is asked any more, in milliseconds. */
const IDLE_LOOKED_AFTER = 50;

/** Refuses new connections and lets running requests end, for at most ten seconds. */
export function stopServer(server: Server, within: number = STOP_WITHIN): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), within);
    // A client keeps its connection when its answer is there, and would be waited for.
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_LOOKED_AFTER);
    server.close(() => {
      clearTimeout(late);
      clearInterval(idle);
      resolve();
    });
    server.closeIdleConnections();
  });
}
