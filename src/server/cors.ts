import type { IncomingMessage, ServerResponse } from 'node:http';
import { refuse } from './refuse.ts';

/** What a page of a listed origin may send. Its browser keeps the answer for `max-age` seconds. */
const ALLOWED = {
  'access-control-allow-methods': 'GET, HEAD, POST',
  'access-control-allow-headers':
    'accept, authorization, content-type, graphql-require-preflight, if-none-match, prefer, x-graphql-yoga-csrf',
  'access-control-max-age': '600',
};

/** Headers of answers that a page may read besides those that every page may. */
const EXPOSED =
  'allow, content-disposition, etag, preference-applied, ratelimit, ratelimit-policy, retry-after, www-authenticate, x-request-id';

/** Whether a page of a listed origin asks. The origin `null`, which any page can give its frames, is never listed. */
export function isListedOrigin({ headers }: IncomingMessage, origins: readonly string[]): boolean {
  return headers.origin !== undefined && headers.origin !== 'null' && origins.includes(headers.origin);
}

/**
 * Lets pages of listed origins read whatever is answered, refusals too, and nobody else. No cookies are sent: a page
 * states the token itself.
 */
export function setCorsHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  origins: readonly string[],
): void {
  if (origins.length === 0) return;
  // A cache must not give one page the answer to another.
  response.appendHeader('vary', 'Origin');
  const { origin } = request.headers;
  if (origin === undefined || !isListedOrigin(request, origins)) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-expose-headers', EXPOSED);
}

/** Whether a browser asks what a page may send, before it sends it. Such a request has no token. */
export function isPreflight({ method, headers }: IncomingMessage): boolean {
  return (
    method === 'OPTIONS' &&
    headers.origin !== undefined &&
    headers['access-control-request-method'] !== undefined
  );
}

/** Answers a preflight: what pages of listed origins may send; a refusal to all others. */
export function answerPreflight(
  request: IncomingMessage,
  response: ServerResponse,
  origins: readonly string[],
): void {
  if (isListedOrigin(request, origins)) response.writeHead(204, ALLOWED).end();
  else
    refuse(
      response,
      'FORBIDDEN',
      'Pages of this origin may not read answers. The setting AIMS_ORIGINS lists the origins that may.',
    );
}
