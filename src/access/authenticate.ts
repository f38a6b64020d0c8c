import { type Config, isLoopback } from '../config.ts';
import { equalInConstantTime } from './equal-in-constant-time.ts';
import type { Viewer } from './viewer.ts';

export interface Credentials {
  /** The `Host` header. */
  readonly host: string | null;
  /** The `Authorization` header. */
  readonly authorization: string | null;
  /** The peer's address; null where there is no socket. */
  readonly remoteAddress: string | null;
}

export type Authentication =
  | { readonly viewer: Viewer }
  | { readonly refused: 'UNAUTHENTICATED' | 'FORBIDDEN'; readonly sentence: string };

/** With a token only its bearer is the administrator; without one whoever is on this machine. */
export function authenticate(config: Pick<Config, 'token'>, credentials: Credentials): Authentication {
  return config.token === null
    ? authenticateLocally(credentials)
    : authenticateBearer(config.token, credentials.authorization);
}

/**
 * A web page can point its own name at 127.0.0.1 and ask in its reader's browser (DNS rebinding): the peer is then
 * this machine, but the name is not. A forwarder in front would make every peer look local; it keeps the name too.
 */
function authenticateLocally({ host, remoteAddress }: Credentials): Authentication {
  const isLocal =
    isLoopback(hostName(host ?? '')) && (remoteAddress === null || isLoopbackPeer(remoteAddress));
  return isLocal
    ? { viewer: administrator('local') }
    : {
        refused: 'FORBIDDEN',
        sentence:
          'This server has no token, so it answers only requests to a name of its own machine, such as localhost.',
      };
}

function authenticateBearer(expected: string, authorization: string | null): Authentication {
  const [, token] = /^bearer +(\S+)$/i.exec(authorization ?? '') ?? [];
  return token !== undefined && equalInConstantTime(token, expected)
    ? { viewer: administrator('token') }
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
