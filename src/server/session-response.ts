import type { IncomingMessage, ServerResponse } from 'node:http';
import { isOneOf, TOKEN_ACCOUNT } from '../access/authenticate.ts';
import type { EndedSessions } from '../access/ended-sessions.ts';
import { issueSession, readSession } from '../access/session.ts';
import { hasRepeatedKey } from '../model/has-repeated-key.ts';
import type { RequestRecord } from './monitoring/request-record.ts';
import type { SecurityLog } from './monitoring/security-log.ts';
import { isFromOtherPage } from './own-page.ts';
import { refuse } from './refuse.ts';
import { refuseMethod } from './refuse-method.ts';
import { readBody } from './request-body.ts';
import type { SessionCookie } from './session-cookie.ts';
import type { WrongTokens } from './wrong-tokens.ts';

/** What signing in needs to know. */
export interface SigningIn {
  /** The one in use first; empty: nobody needs to sign in. */
  readonly tokens: readonly string[];
  readonly ended: EndedSessions;
  readonly cookie: SessionCookie;
  readonly wrongTokens: WrongTokens;
  readonly record: RequestRecord;
  readonly security: SecurityLog;
  /** Whose request it is. */
  readonly client: string;
}

/**
 * Answers `/session`. `POST {"token": "…"}` signs a browser in, so that neither its pages nor its links need the token;
 * `DELETE` signs it out. Both are for pages of this server alone.
 */
export async function sendSessionResponse(
  request: IncomingMessage,
  response: ServerResponse,
  { tokens, ended, cookie, wrongTokens, record, security, client }: SigningIn,
): Promise<void> {
  const [token] = tokens;
  if (token === undefined)
    return refuse(response, 'NOT_FOUND', 'This server has no token, so nobody needs to sign in.');
  const methods = ['POST', 'DELETE'];
  if (refuseMethod(request, response, methods, 'Sign in with POST, sign out with DELETE.')) return;
  if (isFromOtherPage(request))
    return refuse(response, 'FORBIDDEN', 'Only a page of this server can sign in or out.');
  if (request.method === 'DELETE') {
    const shown = readSession(cookie.read(request) ?? '', tokens, Date.now());
    if (shown !== null) {
      ended.add(shown);
      security.signedOut(record);
    }
    cookie.clear(response);
    // What the browser keeps of answers is as private as the session was.
    response.setHeader('clear-site-data', '"cache"');
    response.writeHead(204).end();
    return;
  }
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? ''))
    return refuse(response, 'UNSUPPORTED_MEDIA_TYPE', 'Send {"token": "…"} as application/json.');
  const body = await readBody(request);
  if (body === null) return;
  if ('refused' in body) return refuse(response, body.refused, body.message);
  const given = tokenIn(body.text);
  if (given === null)
    return refuse(response, 'BAD_REQUEST', 'The body is a JSON object with the text "token" alone.');
  const wait = wrongTokens.secondsUntilNext(client);
  if (wait > 0) {
    record.isWrongToken = !isOneOf(tokens, given);
    response.setHeader('retry-after', `${wait}`);
    return refuse(response, 'TOO_MANY_REQUESTS', `There were too many wrong tokens. Try again in ${wait} s.`);
  }
  if (!isOneOf(tokens, given)) {
    wrongTokens.count(client);
    record.isWrongToken = true;
    return refuse(response, 'UNAUTHENTICATED', 'This is not the token of the server.');
  }
  record.account = TOKEN_ACCOUNT;
  security.signedIn(record);
  cookie.set(response, issueSession(given, Date.now()));
  response.writeHead(204).end();
}

/** Null: the body has another form. */
function tokenIn(text: string): string | null {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== 'object' || body === null || !('token' in body)) return null;
    if (hasRepeatedKey(text, body)) return null;
    return typeof body.token === 'string' && Object.keys(body).length === 1 ? body.token : null;
  } catch {
    return null;
  }
}
