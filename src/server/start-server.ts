import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { authenticate } from '../auth/authenticate.ts';
import type { Config } from '../config.ts';
import type { GraphQLServices } from '../graphql/context.ts';
import type { Log } from '../log.ts';
import { sendJson } from './json-response.ts';
import { isTooLarge } from './limited-body.ts';
import { createGraphQL } from './yoga.ts';

/** What the server asks the application for. */
export interface ServerServices extends GraphQLServices {
  /** Null: it can answer; else why it cannot. */
  readiness(): string | null;
  /** Answers `GET /reports/…`; null: there is no such report. */
  report(url: URL): Promise<ReportResponse | null>;
}

export type ReportResponse =
  | { readonly status: 400; readonly problems: readonly unknown[] }
  | {
      readonly status: 200;
      readonly fileName: string;
      readonly contentSha256: string;
      readonly bytes: Buffer;
    };

export interface RunningServer {
  readonly url: string;
  /** Refuses new connections, lets running requests end for at most ten seconds. */
  stop(): Promise<void>;
}

const STOP_WITHIN = 10_000;
/** A client that sends its headers or body drop by drop is cut off. */
const HEADERS_WITHIN = 10_000;
const REQUEST_WITHIN = 30_000;
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Listens until it is stopped. Rejects where the address is taken. */
export async function startServer(
  config: Config,
  services: ServerServices,
  log: Log,
): Promise<RunningServer> {
  const graphql = await createGraphQL(config, services, log);
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      log.error({ err: error }, 'a request failed');
      if (!response.headersSent) sendJson(response, 500, { code: 'INTERNAL_SERVER_ERROR' });
      else response.destroy();
    });
  });
  server.headersTimeout = HEADERS_WITHIN;
  server.requestTimeout = REQUEST_WITHIN;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname === '/livez') sendJson(response, 200, { status: 'live' });
    else if (url.pathname === '/readyz') sendReadiness(response, services.readiness());
    else await answerKnown(request, response, url);
  }

  async function answerKnown(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const authentication = authenticate(config, {
      host: request.headers.host ?? null,
      authorization: request.headers.authorization ?? null,
    });
    if ('refused' in authentication) {
      const status = authentication.refused === 'UNAUTHENTICATED' ? 401 : 403;
      sendJson(response, status, { code: authentication.refused, message: authentication.sentence });
    } else if (url.pathname.startsWith('/reports/')) {
      sendReport(request, response, await services.report(url));
    } else if (url.pathname !== '/graphql') {
      sendJson(response, 404, {
        code: 'NOT_FOUND',
        message: 'There is nothing here; see /graphql and /reports/gap.xlsx.',
      });
    } else if (isTooLarge(request)) {
      sendJson(response, 413, { code: 'TOO_LARGE', message: 'The body of this request is too large.' });
    } else {
      await graphql.handle(request, response, { viewer: authentication.viewer, requestId: randomUUID() });
    }
  }

  const address = await listen(server, config);
  return { url: address, stop: () => stop(server) };
}

function sendReadiness(response: ServerResponse, reason: string | null): void {
  if (reason === null) sendJson(response, 200, { status: 'ready' });
  else sendJson(response, 503, { status: 'not ready', reason });
}

function sendReport(request: IncomingMessage, response: ServerResponse, report: ReportResponse | null): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    sendJson(response, 405, { code: 'METHOD_NOT_ALLOWED', message: 'Reports are read with GET.' });
  } else if (report === null) {
    sendJson(response, 404, { code: 'NOT_FOUND', message: 'There is no such report.' });
  } else if (report.status === 400) {
    sendJson(response, 400, { problems: report.problems });
  } else {
    response.writeHead(200, {
      'content-type': EXCEL,
      'content-length': report.bytes.length,
      'content-disposition': `attachment; filename="${report.fileName}"`,
      etag: `"${report.contentSha256}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
    });
    response.end(request.method === 'HEAD' ? undefined : report.bytes);
  }
}

function listen(server: Server, config: Config): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : config.port;
      const host = config.host.includes(':') ? `[${config.host}]` : config.host;
      resolve(`http://${host}:${port}`);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), STOP_WITHIN);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}
