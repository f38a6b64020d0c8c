import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import type { OpenConnections } from './open-connections.ts';

/** How a server stops. All times are in milliseconds, one after the other. */
export interface Stopping {
  /** For how long it goes on, and says only that it is not ready: whoever sends it requests looks elsewhere meanwhile. */
  readonly grace: number;
  /** How long after it listens no more a request may arrive on a connection that is open. */
  readonly lateRequests: number;
  /** For how long it works on requests. Those that are not answered by then are refused. */
  readonly atWork: number;
  /** How long the rest of an answer may take then. */
  readonly rest: number;
}

/** Stops at once, and lets requests at work end. */
export const WITHOUT_GRACE: Stopping = { grace: 0, lateRequests: 0, atWork: 6_000, rest: 500 };

/** How often connections are looked for on which nothing is asked any more, in milliseconds. */
const LOOKED_AFTER = 20;

/** Listens no more, lets requests at work end, and closes all connections. The grace is over. */
export async function stopServer(
  server: Server,
  connections: OpenConnections,
  { lateRequests, atWork, rest }: Stopping,
): Promise<void> {
  // After what has arrived was read: connections that are not accepted yet are lost.
  await new Promise((resolve) => setImmediate(resolve));
  let isClosed = false;
  const closed = new Promise<void>((resolve) => {
    // The HTTP server itself would close idle connections at once, whose next request may be on its way.
    NetServer.prototype.close.call(server, () => {
      isClosed = true;
      resolve();
    });
  });
  // Before that, clients would open new connections all the time.
  connections.closeWithNextAnswer();
  const begun = performance.now();
  let isRefused = false;
  for (;;) {
    await Promise.race([closed, pause()]);
    if (isClosed) break;
    const passed = performance.now() - begun;
    if (passed >= lateRequests) connections.closeIdle();
    if (passed >= atWork && !isRefused) {
      isRefused = true;
      connections.refuseUnanswered();
    }
    if (passed >= atWork + rest) connections.closeAll();
  }
  // Lets go of what the HTTP server keeps besides.
  server.close();
}

/** Resolves right after what has arrived was read: a connection on which nothing is asked then is idle. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(() => setImmediate(resolve), LOOKED_AFTER));
}
