import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { EndedSessions } from '../access/ended-sessions.ts';
import type { Config } from '../config.ts';
import { LIMITS } from '../graphql/limits.ts';
import type { Log } from '../log.ts';
import { CONNECTION_LIMITS, type ConnectionLimits } from './connection-limits.ts';
import { setCorsHeaders } from './cors.ts';
import { createGraphQL } from './create-graphql.ts';
import { createGraphiQLPage } from './graphiql-page.ts';
import { listen } from './listen.ts';
import { refuse } from './refuse.ts';
import { handleRequest } from './request-handler.ts';
import { setSecurityHeaders } from './security-headers.ts';
import type { ServerServices } from './server-services.ts';
import { SharedServer } from './shared-server.ts';
import { stopServer } from './stop-server.ts';
import { answerUnreadRequests } from './unread-requests.ts';
import { WrongTokens } from './wrong-tokens.ts';

export interface RunningServer {
  readonly url: string;
  /** Refuses new connections, lets running requests end for at most ten seconds, discards the files of reports. */
  stop(): Promise<void>;
}

/** Sets what every answer has, and gives the id of the request. */
function beginAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  { origins }: Pick<Config, 'origins'>,
): string {
  const requestId = randomUUID();
  setSecurityHeaders(response, requestId);
  response.setHeader('vary', 'Accept-Encoding');
  setCorsHeaders(request, response, origins);
  return requestId;
}

/** Listens until it is stopped. Rejects where the address is taken. */
export async function startServer(
  config: Config,
  services: ServerServices,
  log: Log,
  limits: ConnectionLimits = CONNECTION_LIMITS,
): Promise<RunningServer> {
  const stopping = new AbortController();
  const shared = new SharedServer(config.sharing, limits);
  const handling = {
    config,
    services,
    graphql: createGraphQL(services, log, LIMITS.milliseconds, stopping.signal),
    shared,
    wrongTokens: new WrongTokens(),
    ended: new EndedSessions(),
    graphiql: config.graphiql ? await createGraphiQLPage() : null,
  };
  const { headersTimeout, requestTimeout, keepAliveTimeout, connectionsCheckingInterval } = limits;
  const times = { headersTimeout, requestTimeout, keepAliveTimeout, connectionsCheckingInterval };
  // Whether there is one host is looked at where refusals have a body.
  const server = createServer({ ...times, requireHostHeader: false }, (request, response) => {
    const requestId = beginAnswer(request, response, config);
    handleRequest(request, response, requestId, handling).catch((error: unknown) => {
      log.error({ err: error, requestId }, 'a request failed');
      if (response.headersSent) response.destroy();
      else
        refuse(
          response,
          'INTERNAL_SERVER_ERROR',
          'Something went wrong on the server. Look for this request id in its log.',
        );
    });
  });
  server.on('checkExpectation', (request, response) => {
    beginAnswer(request, response, config);
    refuse(response, 'EXPECTATION_FAILED', 'The only expectation that is met is 100-continue.');
  });
  answerUnreadRequests(server);
  server.on('connection', (socket) => shared.connect(socket));
  server.setTimeout(limits.stillFor);
  const url = await listen(server, config);
  return {
    url,
    stop: async () => {
      stopping.abort();
      await stopServer(server);
      await services.close();
    },
  };
}
