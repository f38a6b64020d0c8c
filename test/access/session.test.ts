import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authenticate } from '../../src/access/authenticate.ts';
import { EndedSessions } from '../../src/access/ended-sessions.ts';
import { issueSession, readSession, SESSION_SECONDS } from '../../src/access/session.ts';

const TOKEN = 'k'.repeat(32);
const NOW = Date.parse('2026-11-29T10:00:00Z');

function isSession(session: string, token: string, now: number): boolean {
  return readSession(session, [token], now) !== null;
}

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
    expect(authenticate({ tokens: [TOKEN] }, credentials, undefined, NOW)).toMatchObject({
      by: 'SESSION',
      viewer: { account: 'token' },
    });
    const wrong = { ...credentials, authorization: 'Bearer wrong' };
    expect(authenticate({ tokens: [TOKEN] }, wrong, undefined, NOW)).toMatchObject({
      refused: 'UNAUTHENTICATED',
    });
    const ended = authenticate({ tokens: [TOKEN] }, credentials, undefined, NOW + SESSION_SECONDS * 1_000);
    expect(ended).toEqual({ refused: 'UNAUTHENTICATED', sentence: 'This session has ended. Sign in again.' });
    expect(authenticate({ tokens: [] }, credentials, undefined, NOW)).toMatchObject({ refused: 'FORBIDDEN' });
  });

  it('counts under each of two tokens, until the one that it was issued under is removed', () => {
    const [before, after] = [TOKEN, 'n'.repeat(32)];
    const session = issueSession(before, NOW);
    expect(readSession(session, [after, before], NOW)).toMatchObject({ ends: NOW + SESSION_SECONDS * 1_000 });
    expect(readSession(session, [after], NOW)).toBeNull();
    expect(readSession(issueSession(after, NOW), [after], NOW)).not.toBeNull();
  });
});

describe('sessions that were signed out', () => {
  const session = (ends: number, id: string) => ({ id, ends });

  it('are refused, and no others', () => {
    const ended = new EndedSessions();
    const [one, other] = [issueSession(TOKEN, NOW), issueSession(TOKEN, NOW)];
    ended.add(readSession(one, [TOKEN], NOW)!);
    const shown = (cookie: string) => ({
      host: null,
      authorization: null,
      session: cookie,
      remoteAddress: null,
    });
    expect(authenticate({ tokens: [TOKEN] }, shown(one), ended, NOW)).toMatchObject({
      refused: 'UNAUTHENTICATED',
    });
    expect(authenticate({ tokens: [TOKEN] }, shown(other), ended, NOW)).toMatchObject({ by: 'SESSION' });
  });

  it('are remembered up to a bound, and those that are over go first', () => {
    let now = NOW;
    const ended = new EndedSessions(() => now, 3);
    for (const [id, ends] of [
      ['a', NOW + 1],
      ['b', NOW + 9],
      ['c', NOW + 9],
    ] as const)
      ended.add(session(ends, id));
    now = NOW + 5;
    ended.add(session(NOW + 9, 'd'));
    expect(['a', 'b', 'c', 'd'].map((id) => ended.has(id))).toEqual([false, true, true, true]);
    ended.add(session(NOW + 9, 'e'));
    expect([ended.size, ended.has('b'), ended.has('e')]).toEqual([3, false, true]);
  });
});
