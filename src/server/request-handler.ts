import type { IncomingMessage, ServerResponse } from 'node:http';
import { authenticate } from '../access/authenticate.ts';
import type { Config } from '../config.ts';
import { answerPreflight, isListedOrigin, isPreflight } from './cors.ts';
import type { createGraphQL } from './create-graphql.ts';
import { isCrossSiteEmbedding } from './cross-site.ts';
import type { GraphiQLPage } from './graphiql-page.ts';
import { sendLiveness, sendReadiness } from './health.ts';
import { limitBody } from './limit-body.ts';
import { isPageRequest } from './page-request.ts';
import { refuse } from './refuse.ts';
import { sendReportResponse } from './report-response.ts';
import { requestAddress } from './request-address.ts';
import type { ServerServices } from './server-services.ts';

/** What answers requests, and by which rules. */
export interface Handling {
  readonly config: Config;
  readonly services: ServerServices;
  readonly graphql: ReturnType<typeof createGraphQL>;
  /** Null where it is not switched on. */
  readonly graphiql: GraphiQLPage | null;
}

const NO_PAGE =
  'Send your question with POST as application/json. If the server was started with --graphiql, there is a page here to try questions.';

/** Answers one request: health to everybody, the rest to whom it is for. */
export async function handleRequest(
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
  { config, services, graphql, graphiql }: Handling,
): Promise<void> {
  const address = requestAddress(request);
  if (address === null) return refuse(response, 'BAD_REQUEST', 'The address of this request is not valid.');
  const { pathname } = address;
  if (pathname === '/livez') return sendLiveness(response);
  if (pathname === '/readyz') return sendReadiness(response, services.readiness());
  if (isPreflight(request)) return answerPreflight(request, response, config.origins);
  if (pathname === '/graphql' && isPageRequest(request, address))
    return graphiql !== null ? graphiql.send(request, response) : refuse(response, 'NOT_ACCEPTABLE', NO_PAGE);
  const authentication = authenticate(config, {
    host: request.headers.host ?? null,
    authorization: request.headers.authorization ?? null,
    remoteAddress: request.socket.remoteAddress ?? null,
  });
  if ('refused' in authentication) {
    const isUnknown = authentication.refused === 'UNAUTHENTICATED';
    if (isUnknown) response.setHeader('www-authenticate', 'Bearer');
    return refuse(response, authentication.refused, authentication.sentence);
  }
  const { viewer } = authentication;
  const isListed = isListedOrigin(request, config.origins);
  if (pathname.startsWith('/reports/') && !isListed && isCrossSiteEmbedding(request))
    return refuse(response, 'FORBIDDEN', 'A page of another site may not ask for reports.');
  if (pathname.startsWith('/reports/'))
    return sendReportResponse(request, response, address, { ...services, viewer });
  if (pathname !== '/graphql')
    return refuse(
      response,
      'NOT_FOUND',
      'There is nothing at this address. Try /graphql or /reports/gap.xlsx.',
    );
  if (!limitBody(request, response)) await graphql.handle(request, response, { viewer, requestId });
}
