import type { IncomingMessage, ServerResponse } from 'node:http';
import { SESSION_SECONDS } from '../access/session.ts';
import { peerAddress, type TrustedProxies } from './client-address.ts';

/**
 * The cookie in which a browser keeps its session. No script can read it, and no page of another site makes the browser
 * send it. Under HTTPS its name makes browsers insist that it came over HTTPS, for this host and for all of its paths.
 */
export class SessionCookie {
  readonly #name: string;
  readonly #attributes: string;

  /** @param isHttps whether the browser speaks HTTPS, with a proxy in front of this server */
  constructor(isHttps: boolean) {
    this.#name = isHttps ? '__Host-aims-session' : 'aims-session';
    this.#attributes = `Path=/; HttpOnly; SameSite=Strict${isHttps ? '; Secure' : ''}`;
  }

  /** Null: the browser sends none. Of several the first counts, which is the one of the longest path. */
  read({ headers }: Pick<IncomingMessage, 'headers'>): string | null {
    const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
    return pairs.find(([name]) => name === this.#name)?.[1] ?? null;
  }

  set(response: ServerResponse, session: string): void {
    response.setHeader(
      'set-cookie',
      `${this.#name}=${session}; Max-Age=${SESSION_SECONDS}; ${this.#attributes}`,
    );
  }

  clear(response: ServerResponse): void {
    response.setHeader('set-cookie', `${this.#name}=; Max-Age=0; ${this.#attributes}`);
  }
}

/** The cookie of a request: HTTPS is what a trusted proxy says that the browser speaks (`X-Forwarded-Proto`). */
export function sessionCookie({ socket, headers }: IncomingMessage, proxies: TrustedProxies): SessionCookie {
  const [said = ''] = `${headers['x-forwarded-proto'] ?? ''}`.split(',');
  return new SessionCookie(proxies.has(peerAddress(socket)) && said.trim().toLowerCase() === 'https');
}
