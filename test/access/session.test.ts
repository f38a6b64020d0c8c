import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authenticate } from '../../src/access/authenticate.ts';
import { isSession, issueSession, SESSION_SECONDS } from '../../src/access/session.ts';

const TOKEN = 'k'.repeat(32);
const NOW = Date.parse('2026-11-29T10:00:00Z');

describe('a session', () => {
  it('is accepted by every process with the token, for eight hours', () => {
    const session = issueSession(TOKEN, NOW);
    expect(SESSION_SECONDS).toBe(8 * 3_600);
    expect(isSession(session, TOKEN, NOW)).toBe(true);
    expect(isSession(session, TOKEN, NOW + SESSION_SECONDS * 1_000 - 1)).toBe(true);
    expect(isSession(session, TOKEN, NOW + SESSION_SECONDS * 1_000)).toBe(false);
  });

  it('has a form that other processes know, whenever they were started', () => {
    const issued = '1.1795978795.AAAAAAAAAAAAAAAAAAAAAA.372iSegbfjsSQqPdO5riz1RwFMVbKZoSZcav-9ehLI8';
    expect(isSession(issued, TOKEN, NOW)).toBe(true);
    for (const changed of [` ${issued}`, `${issued}x`, `0${issued}`])
      expect(isSession(changed, TOKEN, NOW)).toBe(false);
  });

  it('ends when the token is changed', () => {
    expect(isSession(issueSession(TOKEN, NOW), `${TOKEN}x`, NOW)).toBe(false);
  });

  it('shows nothing of the token, and is another each time', () => {
    const [one, two] = [issueSession(TOKEN, NOW), issueSession(TOKEN, NOW)];
    expect(one).not.toBe(two);
    expect(one).not.toContain('kkkk');
    // What a cookie may hold without quotes (RFC 6265).
    expect(one).toMatch(/^[\w.-]+$/);
  });

  it('is not accepted with any character changed, added or left out', () => {
    const session = issueSession(TOKEN, NOW);
    fc.assert(
      fc.property(
        fc.nat(session.length),
        fc.constantFrom('', 'A', '0', '9', '.', '_', ' '),
        fc.boolean(),
        (at, by, replaces) => {
          const changed = session.slice(0, at) + by + session.slice(replaces ? at + 1 : at);
          fc.pre(changed !== session);
          expect(isSession(changed, TOKEN, NOW)).toBe(false);
        },
      ),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !isSession(text, TOKEN, NOW)));
  });

  it('counts where no token is shown, and a token before it', () => {
    const session = issueSession(TOKEN, NOW);
    const credentials = { host: 'aims.example', authorization: null, session, remoteAddress: '203.0.113.9' };
    expect(authenticate({ token: TOKEN }, credentials, NOW)).toMatchObject({
      by: 'SESSION',
      viewer: { account: 'token' },
    });
    const wrong = { ...credentials, authorization: 'Bearer wrong' };
    expect(authenticate({ token: TOKEN }, wrong, NOW)).toMatchObject({ refused: 'UNAUTHENTICATED' });
    const ended = authenticate({ token: TOKEN }, credentials, NOW + SESSION_SECONDS * 1_000);
    expect(ended).toEqual({ refused: 'UNAUTHENTICATED', sentence: 'This session has ended. Sign in again.' });
    expect(authenticate({ token: null }, credentials, NOW)).toMatchObject({ refused: 'FORBIDDEN' });
  });
});
