import type { IncomingMessage, ServerResponse } from 'node:http';
import { authenticate, bearerToken } from '../access/authenticate.ts';
import type { EndedSessions } from '../access/ended-sessions.ts';
import type { Config } from '../config.ts';
import { somebodyAsks } from '../model/pauses.ts';
import { answerQuestion, readQuestion } from './answer-question.ts';
import { REPORT_COST, REQUEST_COST, type RequestBudget, UNLIMITED } from './budgets.ts';
import { clientAddress } from './client-address.ts';
import { answerPreflight, isListedOrigin, isPreflight } from './cors.ts';
import type { createGraphQL } from './create-graphql.ts';
import { isCrossSiteEmbedding } from './cross-site.ts';
import { sendLiveness, sendReadiness } from './health.ts';
import { sendMetricsResponse } from './metrics-response.ts';
import type { Monitoring } from './monitoring/monitoring.ts';
import type { RequestRecord } from './monitoring/request-record.ts';
import { routeOf } from './monitoring/route.ts';
import { isFromOwnPage } from './own-page.ts';
import { isGraphiQLRequest, wantsPage } from './page-request.ts';
import type { PublicFile } from './public-file.ts';
import { refuse } from './refuse.ts';
import { refuseBusy, refuseSpent, TOO_MANY_CONNECTIONS } from './refuse-in-time.ts';
import { repeatedHeader } from './repeated-header.ts';
import { sendReportResponse } from './report-response.ts';
import { requestAddress } from './request-address.ts';
import type { ServerServices } from './server-services.ts';
import { sessionCookie } from './session-cookie.ts';
import { sendSessionResponse } from './session-response.ts';
import type { SharedServer } from './shared-server.ts';
import { type StaticFiles, sendAsset, sendPage } from './static-files.ts';
import type { Leave, Turnstile } from './turnstile.ts';
import { hasUsableHost } from './usable-host.ts';
import type { WrongTokens } from './wrong-tokens.ts';

/** What answers requests, and by which rules. */
export interface Handling {
  readonly config: Config;
  readonly services: ServerServices;
  readonly graphql: ReturnType<typeof createGraphQL>;
  /** The files of the explorer; null where it is not built. */
  readonly explorer: StaticFiles | null;
  /** Null where it is not switched on. */
  readonly graphiql: PublicFile | null;
  readonly shared: SharedServer;
  readonly wrongTokens: WrongTokens;
  readonly ended: EndedSessions;
  readonly monitoring: Monitoring;
}

const NO_PLACE =
  'The server is at work on as many requests as it may be, and no more may wait. Ask again in a second.';
const NOT_OWN_PAGE =
  'A session is for pages of this server: their browser sends Sec-Fetch-Site: same-origin. Programs send the token in Authorization: Bearer.';
const NOTHING_HERE =
  'There is nothing for programs at this address. Send questions to /graphql with POST, or fetch a report such as /reports/gap.xlsx. The explorer is at the path /, and is sent to browsers only: they accept text/html.';
const NO_PAGE =
  'Send your question with POST as application/json. The explorer is at the path /. If you start the server with --graphiql, this address shows a page on which you can try questions.';

/** Answers one request: health to everybody, the rest to whom it is for. */
export async function handleRequest(
  request: IncomingMessage,
  response: ServerResponse,
  record: RequestRecord,
  { config, services, graphql, explorer, graphiql, shared, wrongTokens, ended, monitoring }: Handling,
): Promise<void> {
  const client = clientAddress(request, shared.proxies);
  record.client = client;
  const isRefused = shared.isRefused(request.socket);
  if (isRefused) response.setHeader('connection', 'close');
  if (!hasUsableHost(request))
    return refuse(response, 'BAD_REQUEST', 'Name one host in the header Host, such as localhost:4000.');
  const repeated = repeatedHeader(request);
  if (repeated !== null)
    return refuse(response, 'BAD_REQUEST', `The header ${repeated} is sent more than once. Send it once.`);
  const address = requestAddress(request);
  if (address === null) return refuse(response, 'BAD_REQUEST', 'The address of this request is not valid.');
  const { pathname } = address;
  record.route = routeOf(pathname);
  if (pathname === '/livez') return sendLiveness(request, response);
  if (pathname === '/readyz') return sendReadiness(request, response, services.readiness());
  if (pathname === '/metrics') {
    const { metrics } = monitoring;
    const { metricsTokens } = config;
    const { proxies } = shared;
    return sendMetricsResponse(request, response, {
      metrics,
      metricsTokens,
      proxies,
      wrongTokens,
      client,
      record,
    });
  }
  if (isRefused) return refuseBusy(response, TOO_MANY_CONNECTIONS);
  somebodyAsks();
  if (isPreflight(request)) return answerPreflight(request, response, config.origins);
  const budgetOf = (account: string | null): RequestBudget => {
    const budget = shared.budgets?.of({ account, address: client }, response) ?? UNLIMITED;
    return record.paying(budget);
  };
  if (pathname === '/graphql' && isGraphiQLRequest(request, address)) {
    record.route = 'PAGE';
    const wait = budgetOf(null).pay(REQUEST_COST);
    if (wait !== null) return refuseSpent(response, wait);
    return graphiql !== null ? graphiql.send(request, response) : refuse(response, 'NOT_ACCEPTABLE', NO_PAGE);
  }
  const cookie = sessionCookie(request, shared.proxies);
  if (pathname === '/session') {
    const wait = budgetOf(null).pay(REQUEST_COST);
    if (wait !== null) return refuseSpent(response, wait);
    const { tokens } = config;
    const { security } = monitoring;
    return sendSessionResponse(request, response, {
      ...{ tokens, ended, cookie, wrongTokens, client, record, security },
    });
  }
  const credentials = {
    host: request.headers.host ?? null,
    authorization: request.headers.authorization ?? null,
    session: cookie.read(request),
    remoteAddress: request.socket.remoteAddress ?? null,
  };
  const authentication = authenticate(config, credentials, ended);
  if (record.route === 'OTHER' && wantsPage(request)) record.route = 'PAGE';
  // These files have no data, so a browser gets them before anybody signs in. A wrong host is refused all the same.
  if (record.route === 'PAGE' || record.route === 'ASSETS') {
    const wait = budgetOf(null).pay(REQUEST_COST);
    if (wait !== null) return refuseSpent(response, wait);
    if ('refused' in authentication && authentication.refused === 'FORBIDDEN')
      return refuse(response, 'FORBIDDEN', authentication.sentence);
    response.appendHeader('vary', 'Accept');
    return record.route === 'PAGE'
      ? sendPage(request, response, explorer)
      : sendAsset(request, response, explorer, pathname);
  }
  // What follows is answered to whoever is known by these.
  response.appendHeader('vary', 'Authorization, Cookie');
  const budget = budgetOf('refused' in authentication ? null : authentication.viewer.account);
  const wait = budget.pay(REQUEST_COST);
  if (wait !== null) return refuseSpent(response, wait);
  if ('refused' in authentication) {
    const isUnknown = authentication.refused === 'UNAUTHENTICATED';
    if (isUnknown) response.setHeader('www-authenticate', 'Bearer');
    // The right token is taken all the same: whoever shares the address must not be kept out.
    const isWrongToken = isUnknown && bearerToken(credentials.authorization) !== null;
    record.isWrongToken = isWrongToken;
    const tooOften = isWrongToken ? wrongTokens.count(client) : 0;
    if (tooOften === 0) return refuse(response, authentication.refused, authentication.sentence);
    response.setHeader('retry-after', `${tooOften}`);
    return refuse(
      response,
      'TOO_MANY_REQUESTS',
      `There were too many wrong tokens. Try again in ${tooOften} s.`,
    );
  }
  const { viewer, by } = authentication;
  record.account = viewer.account;
  record.by = by;
  if (by === 'SESSION' && !isFromOwnPage(request, pathname))
    return refuse(response, 'FORBIDDEN', NOT_OWN_PAGE);
  const isListed = isListedOrigin(request, config.origins);
  if (pathname.startsWith('/reports/') && !isListed && isCrossSiteEmbedding(request))
    return refuse(response, 'FORBIDDEN', 'A page of another site may not fetch reports.');
  if (pathname.startsWith('/reports/')) {
    const unpaid = budget.pay(REPORT_COST);
    if (unpaid !== null) return refuseSpent(response, unpaid);
    return inPlace(shared.reports, response, record, () =>
      sendReportResponse(request, response, address, {
        openDesk: services.openDesk,
        viewer,
        exported: ({ kind, organization, sha256, byteLength }) => {
          const what = { report: kind, organization, sha256, bytes: byteLength };
          monitoring.security.exported(record, what);
        },
      }),
    );
  }
  if (pathname !== '/graphql') return refuse(response, 'NOT_FOUND', NOTHING_HERE);
  const question = await readQuestion(request, response, address);
  if (question === null) return;
  await inPlace(shared.questions, response, record, (leavePlace) =>
    answerQuestion(
      question,
      response,
      { graphql, openDesk: services.openDesk },
      { viewer, requestId: record.id, budget, leavePlace, asker: client, record },
    ),
  );
}

/** Answers a request when there is a place for it, or refuses it. */
async function inPlace(
  turnstile: Turnstile,
  response: ServerResponse,
  record: RequestRecord,
  answer: (leave: Leave) => Promise<void>,
): Promise<void> {
  const left = new AbortController();
  const leaves = (): void => left.abort();
  response.once('close', leaves);
  const asked = performance.now();
  const leave = await turnstile.enter(record.client, left.signal);
  record.waited = performance.now() - asked;
  response.off('close', leaves);
  if (leave === null) {
    if (!left.signal.aborted) refuseBusy(response, NO_PLACE);
    return;
  }
  try {
    await answer(leave);
  } finally {
    leave();
  }
}
