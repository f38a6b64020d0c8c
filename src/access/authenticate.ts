import { type Config, isLoopback } from '../config.ts';
import { type EndedSessions, NEVER_ENDED } from './ended-sessions.ts';
import { equalInConstantTime } from './equal-in-constant-time.ts';
import { readSession } from './session.ts';
import type { Viewer } from './viewer.ts';

/** The account of whoever has the token. */
export const TOKEN_ACCOUNT = 'token';

const BEARER = /^bearer +(\S+)$/i;

export interface Credentials {
  /** The `Host` header. */
  readonly host: string | null;
  /** The `Authorization` header. */
  readonly authorization: string | null;
  /** What a browser was given when it signed in (`session.ts`); null: it sends nothing. */
  readonly session: string | null;
  /** The peer's address; null where there is no socket. */
  readonly remoteAddress: string | null;
}

export type Authentication =
  | { readonly viewer: Viewer; readonly by: 'MACHINE' | 'TOKEN' | 'SESSION' }
  | { readonly refused: 'UNAUTHENTICATED' | 'FORBIDDEN'; readonly sentence: string };

/**
 * With tokens only the bearer of one is the administrator, and the browser that was signed in with it; without one
 * whoever is on this machine. Of a request with both a token and a session, the token counts.
 *
 * @param ended sessions that ended before their time
 * @param now milliseconds since 1970
 */
export function authenticate(
  { tokens }: Pick<Config, 'tokens'>,
  credentials: Credentials,
  ended: Pick<EndedSessions, 'has'> = NEVER_ENDED,
  now: number = Date.now(),
): Authentication {
  if (tokens.length === 0) return authenticateLocally(credentials);
  const { authorization, session } = credentials;
  if (authorization !== null || session === null) return authenticateBearer(tokens, authorization);
  const shown = readSession(session, tokens, now);
  return shown !== null && !ended.has(shown.id)
    ? { viewer: administrator(TOKEN_ACCOUNT), by: 'SESSION' }
    : { refused: 'UNAUTHENTICATED', sentence: 'This session has ended. Sign in again.' };
}

/** The token that an `Authorization` header shows, right or wrong; null: it shows none. */
export function bearerToken(authorization: string | null): string | null {
  return BEARER.exec(authorization ?? '')?.[1] ?? null;
}

/** Whether a token is one of those that are accepted. */
export function isOneOf(tokens: readonly string[], shown: string): boolean {
  return tokens.some((token) => equalInConstantTime(shown, token));
}

/**
 * Whether a request comes from this machine, under a name of it.
 *
 * A web page can point its own name at 127.0.0.1 and ask in its reader's browser (DNS rebinding): the peer is then
 * this machine, but the name is not. A forwarder in front would make every peer look local; it keeps the name too.
 */
export function isLocalRequest({
  host,
  remoteAddress,
}: Pick<Credentials, 'host' | 'remoteAddress'>): boolean {
  return isLoopback(hostName(host ?? '')) && (remoteAddress === null || isLoopbackPeer(remoteAddress));
}

function authenticateLocally(credentials: Credentials): Authentication {
  return isLocalRequest(credentials)
    ? { viewer: administrator('local'), by: 'MACHINE' }
    : {
        refused: 'FORBIDDEN',
        sentence:
          'This server has no token, so it answers only requests to a name of its own machine, such as localhost.',
      };
}

function authenticateBearer(tokens: readonly string[], authorization: string | null): Authentication {
  const token = bearerToken(authorization);
  return token !== null && isOneOf(tokens, token)
    ? { viewer: administrator(TOKEN_ACCOUNT), by: 'TOKEN' }
    : {
        refused: 'UNAUTHENTICATED',
        sentence: 'This server needs a token. Send it in the header `Authorization: Bearer TOKEN`.',
      };
}

/** The administrator of all organizations, until there are accounts. */
function administrator(account: string): Viewer {
  return { account, memberships: { everywhere: 'ADMINISTRATOR' } };
}

/** The name without its port: `localhost:4000`, `[::1]:4000`. */
function hostName(host: string): string {
  return /^(\[[^\]]*\]|[^:]*)(:\d*)?$/.exec(host.toLowerCase())?.[1] ?? '';
}

/** IPv4 peers of a dual socket come as `::ffff:127.0.0.1`. */
function isLoopbackPeer(address: string): boolean {
  return isLoopback(address.replace(/^::ffff:/, ''));
}
