import type { IncomingMessage, ServerResponse } from 'node:http';
import { bearerToken, isLocalRequest, isOneOf } from '../access/authenticate.ts';
import { peerAddress, type TrustedProxies } from './client-address.ts';
import { acceptedEncoding, compress } from './content-encoding.ts';
import type { Metrics } from './monitoring/metrics.ts';
import type { RequestRecord } from './monitoring/request-record.ts';
import { refuse } from './refuse.ts';
import { refuseMethod } from './refuse-method.ts';
import { sendBytes } from './send-bytes.ts';
import type { WrongTokens } from './wrong-tokens.ts';

/** Who may read the metrics, and what they are. */
export interface MetricsAsked {
  readonly metrics: Metrics;
  /** Empty: only programs on this machine. */
  readonly metricsTokens: readonly string[];
  readonly proxies: TrustedProxies;
  readonly wrongTokens: WrongTokens;
  readonly client: string;
  readonly record: RequestRecord;
}

/** What proxies add. A request with one of these did not come from this machine, wherever its connection did. */
const FORWARDED = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'forwarded',
  'via',
];

/** Answers `GET /metrics` in the text form of Prometheus, to whoever has the token of the metrics. */
export async function sendMetricsResponse(
  request: IncomingMessage,
  response: ServerResponse,
  asked: MetricsAsked,
): Promise<void> {
  if (refuseMethod(request, response, ['GET', 'HEAD'], 'Use GET to read the metrics.')) return;
  if (!mayRead(request, response, asked)) return;
  const { registry } = asked.metrics;
  const text = Buffer.from(await registry.metrics());
  const encoding = acceptedEncoding(request.headers['accept-encoding']?.toString() ?? null);
  const body = encoding === null ? text : await compress[encoding](text);
  sendBytes(request, response, body, { type: registry.contentType, encoding });
}

/** Refuses everybody else. */
function mayRead(
  request: IncomingMessage,
  response: ServerResponse,
  { metricsTokens, proxies, wrongTokens, client, record }: MetricsAsked,
): boolean {
  if (metricsTokens.length === 0) {
    const { headers, socket } = request;
    const isDirect =
      !proxies.has(peerAddress(socket)) && FORWARDED.every((name) => headers[name] === undefined);
    const remoteAddress = socket.remoteAddress ?? null;
    if (isDirect && isLocalRequest({ host: headers.host ?? null, remoteAddress })) return true;
    refuse(
      response,
      'FORBIDDEN',
      'Without AIMS_METRICS_TOKEN only programs on the machine of the server may read the metrics.',
    );
    return false;
  }
  const shown = bearerToken(request.headers.authorization ?? null);
  if (shown !== null && isOneOf(metricsTokens, shown)) return true;
  response.setHeader('www-authenticate', 'Bearer');
  if (shown !== null) {
    record.isWrongToken = true;
    const wait = wrongTokens.count(client);
    if (wait > 0) {
      response.setHeader('retry-after', `${wait}`);
      refuse(response, 'TOO_MANY_REQUESTS', `There were too many wrong tokens. Try again in ${wait} s.`);
      return false;
    }
  }
  refuse(
    response,
    'UNAUTHENTICATED',
    'The metrics have a token of their own. Send it as Authorization: Bearer.',
  );
  return false;
}
