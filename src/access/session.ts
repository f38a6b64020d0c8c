import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { equalInConstantTime } from './equal-in-constant-time.ts';

/** How long a browser stays signed in, in seconds. */
export const SESSION_SECONDS = 8 * 3_600;

const FORM = /^1\.(\d{1,12})\.([\w-]{22})\.([\w-]{43})$/;

/**
 * A proof that somebody showed the token, which can be kept where the token itself must not be: version, the second in
 * which it ends, a random part, and an HMAC under a key that is derived from the token. Every process with the same
 * token accepts it, and a changed token ends it.
 *
 * @param now milliseconds since 1970
 */
export function issueSession(token: string, now: number): string {
  const ends = Math.floor(now / 1_000) + SESSION_SECONDS;
  const claim = `1.${ends}.${randomBytes(16).toString('base64url')}`;
  return `${claim}.${seal(token, claim)}`;
}

/** A session that was issued here and has not ended by itself. */
export interface Session {
  /** The random part. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly ends: number;
}

/** The session that somebody shows; null: it was not issued under one of these tokens, or its time is over. */
export function readSession(session: string, tokens: readonly string[], now: number): Session | null {
  const [, seconds, id, given] = FORM.exec(session) ?? [];
  if (id === undefined || given === undefined) return null;
  const claim = session.slice(0, -given.length - 1);
  const isSealed = tokens.some((token) => equalInConstantTime(given, seal(token, claim)));
  const ends = Number(seconds) * 1_000;
  return isSealed && ends > now ? { id, ends } : null;
}

function seal(token: string, claim: string): string {
  const key = Buffer.from(hkdfSync('sha256', token, '', 'aims-crosswalk session', 32));
  return createHmac('sha256', key).update(claim).digest('base64url');
}
