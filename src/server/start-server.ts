import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { EndedSessions } from '../access/ended-sessions.ts';
import type { Config } from '../config.ts';
import { type Log, type Logs, SILENT_LOG } from '../log.ts';
import { peerAddress } from './client-address.ts';
import { CONNECTION_LIMITS, type ConnectionLimits } from './connection-limits.ts';
import { setCorsHeaders } from './cors.ts';
import { createGraphQL } from './create-graphql.ts';
import { askFirstQuestion } from './first-question.ts';
import { createGraphiQLPage } from './graphiql-page.ts';
import { KnownDocuments } from './known-documents.ts';
import { listen } from './listen.ts';
import { Monitoring } from './monitoring/monitoring.ts';
import type { RequestRecord } from './monitoring/request-record.ts';
import { OpenConnections } from './open-connections.ts';
import { refuse } from './refuse.ts';
import { TOO_MANY_CONNECTIONS } from './refuse-in-time.ts';
import { handleRequest } from './request-handler.ts';
import { setSecurityHeaders } from './security-headers.ts';
import type { ServerServices } from './server-services.ts';
import { SharedServer } from './shared-server.ts';
import { packStaticFiles, type StaticFiles } from './static-files.ts';
import { type Stopping, stopServer, WITHOUT_GRACE } from './stop-server.ts';
import { answerUnreadRequests } from './unread-requests.ts';
import { WrongTokens } from './wrong-tokens.ts';

const NO_SECURITY_LOG: Pick<Logs, 'security' | 'dropped'> = { security: SILENT_LOG, dropped: () => 0 };

export interface RunningServer {
  readonly url: string;
  /**
   * Says that it is not ready, and goes on for the grace; then listens no more, lets requests at work end, and discards
   * the files of reports.
   */
  stop(stopping?: Stopping): Promise<void>;
}

/** What a server is started with, beside what it answers from. */
export interface ServerOptions {
  readonly limits?: ConnectionLimits;
  /** Absent: nobody wants to know who signs in and who writes. */
  readonly logs?: Pick<Logs, 'security' | 'dropped'>;
  /** The files of the explorer. Absent: it is not built. */
  readonly explorer?: StaticFiles | null;
  /** The questions that clients may send by their hash. Absent: none. */
  readonly documents?: KnownDocuments;
}

/** Sets what every answer has, and begins the record of the request. */
function beginAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  { origins }: Pick<Config, 'origins'>,
  monitoring: Monitoring,
): RequestRecord {
  const requestId = randomUUID();
  setSecurityHeaders(response, requestId);
  response.setHeader('vary', 'Accept-Encoding');
  setCorsHeaders(request, response, origins);
  return monitoring.begin(response, requestId);
}

/** Listens until it is stopped. Rejects where the address is taken. */
export async function startServer(
  config: Config,
  services: ServerServices,
  log: Log,
  options: ServerOptions = {},
): Promise<RunningServer> {
  const { limits = CONNECTION_LIMITS, explorer = null, documents = new KnownDocuments() } = options;
  const { security, dropped } = options.logs ?? NO_SECURITY_LOG;
  /** Aborted when it listens no more: who follows changes subscribes elsewhere. */
  const ended = new AbortController();
  const connections = new OpenConnections();
  let isStopping = false;
  const readiness = (): string | null => (isStopping ? 'The server is stopping.' : services.readiness());
  const shared = new SharedServer(config.sharing, limits);
  const monitoring = new Monitoring(log, security, {
    shared,
    dropped,
    figures: () => services.figures(),
    isReady: () => readiness() === null,
  });
  const handling = {
    config,
    services: {
      ...services,
      readiness,
    },
    graphql: createGraphQL(services, log, {
      stopping: ended.signal,
      security: monitoring.security,
      documents,
    }),
    shared,
    wrongTokens: new WrongTokens(),
    ended: new EndedSessions(),
    monitoring,
    explorer,
    graphiql: config.graphiql ? await createGraphiQLPage() : null,
  };
  await Promise.all([askFirstQuestion(services), services.warmUp()]);
  const { headersTimeout, requestTimeout, keepAliveTimeout, connectionsCheckingInterval } = limits;
  const times = { headersTimeout, requestTimeout, keepAliveTimeout, connectionsCheckingInterval };
  // Whether there is one host is looked at where refusals have a body.
  const server = createServer({ ...times, requireHostHeader: false }, (request, response) => {
    const record = beginAnswer(request, response, config, monitoring);
    connections.begin(request.socket, response);
    handleRequest(request, response, record, handling).catch((error: unknown) => {
      log.error({ err: error, requestId: record.id }, 'a request failed');
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
    beginAnswer(request, response, config, monitoring).client = peerAddress(request.socket);
    refuse(response, 'EXPECTATION_FAILED', 'The only expectation that is met is 100-continue.');
  });
  const refuseUnread = answerUnreadRequests(server, (requestId, address, code) =>
    monitoring.unread(requestId, address, code),
  );
  server.on('connection', (socket) => {
    connections.open(socket);
    shared.connect(socket, () => refuseUnread(socket, 'OVERLOADED', TOO_MANY_CONNECTIONS));
  });
  server.setTimeout(limits.stillFor, (socket: Socket) => connections.giveUp(socket));
  const url = await listen(server, { ...config, backlog: limits.backlog });
  monitoring.start(config, url);
  if (explorer !== null) void packStaticFiles(explorer);
  return {
    url,
    stop: async (stopping = WITHOUT_GRACE) => {
      isStopping = true;
      await new Promise((resolve) => setTimeout(resolve, stopping.grace));
      ended.abort();
      await stopServer(server, connections, stopping);
      monitoring.stop();
      await services.close();
    },
  };
}
