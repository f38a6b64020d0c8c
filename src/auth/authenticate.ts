import { createHash, timingSafeEqual } from 'node:crypto';
import { type Config, isLoopback } from '../config.ts';
import type { Viewer } from './viewer.ts';

export interface Credentials {
  /** The `Host` header. */
  readonly host: string | null;
  /** The `Authorization` header. */
  readonly authorization: string | null;
}

export type Authentication =
  | { readonly viewer: Viewer }
  | { readonly refused: 'UNAUTHENTICATED' | 'FORBIDDEN'; readonly sentence: string };

const ADMINISTRATOR: Viewer = { role: 'ADMINISTRATOR', account: 'local', organization: null };

/**
 * With a token only its bearer is the administrator. Without one the server listens on loopback alone, and whoever
 * reaches it is; but a web page that points its own name at this machine reaches it too (DNS rebinding), so requests
 * under a name that is not loopback are refused.
 */
export function authenticate(config: Pick<Config, 'token'>, credentials: Credentials): Authentication {
  if (config.token === null) {
    return isLoopback(hostName(credentials.host ?? ''))
      ? { viewer: ADMINISTRATOR }
      : { refused: 'FORBIDDEN', sentence: 'Without a token the server answers under loopback names only.' };
  }
  const [scheme = '', token = ''] = (credentials.authorization ?? '').split(' ', 2);
  return scheme.toLowerCase() === 'bearer' && isSame(token, config.token)
    ? { viewer: { ...ADMINISTRATOR, account: 'token' } }
    : { refused: 'UNAUTHENTICATED', sentence: 'A bearer token is needed.' };
}

/** Hashed first, so that neither content nor length shows in the time it takes. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

function hostName(host: string): string {
  return host.startsWith('[') ? host.slice(0, host.indexOf(']') + 1) : (host.split(':')[0] ?? '');
}
