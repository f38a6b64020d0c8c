import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { refuse } from './json-response.ts';
import { listen } from './listen.ts';
import { handleRequest } from './request-handler.ts';
import { setSecurityHeaders } from './security-headers.ts';
import type { ServerServices } from './server-services.ts';
import { stopServer } from './stop-server.ts';
import { createGraphQL } from './yoga.ts';

export interface RunningServer {
  readonly url: string;
  /** Refuses new connections, lets running requests end for at most ten seconds, discards the files of reports. */
  stop(): Promise<void>;
}

/** A client that sends its headers or body drop by drop holds a connection for nothing: it is cut off. */
const HEADERS_WITHIN = 10_000;
const REQUEST_WITHIN = 30_000;

/** Listens until it is stopped. Rejects where the address is taken. */
export async function startServer(
  config: Config,
  services: ServerServices,
  log: Log,
): Promise<RunningServer> {
  const handling = { config, services, graphql: await createGraphQL(config, services, log) };
  const limits = { headersTimeout: HEADERS_WITHIN, requestTimeout: REQUEST_WITHIN };
  const server = createServer(limits, (request, response) => {
    const requestId = randomUUID();
    setSecurityHeaders(response, requestId);
    handleRequest(request, response, requestId, handling).catch((error: unknown) => {
      log.error({ err: error, requestId }, 'a request failed');
      if (response.headersSent) response.destroy();
      else
        refuse(
          response,
          500,
          'INTERNAL_SERVER_ERROR',
          'Something failed; the request id finds it in the log.',
        );
    });
  });
  const url = await listen(server, config);
  return {
    url,
    stop: async () => {
      await stopServer(server);
      await services.reports.close();
    },
  };
}
