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

/** Whether a session was issued under this token and has not ended. */
export function isSession(session: string, token: string, now: number): boolean {
  const [, ends, , given] = FORM.exec(session) ?? [];
  if (given === undefined) return false;
  const claim = session.slice(0, -given.length - 1);
  return equalInConstantTime(given, seal(token, claim)) && Number(ends) * 1_000 > now;
}

function seal(token: string, claim: string): string {
  const key = Buffer.from(hkdfSync('sha256', token, '', 'aims-crosswalk session', 32));
  return createHmac('sha256', key).update(claim).digest('base64url');
}
