import { describe, expect, it } from 'vitest';
import { authenticate } from '../../src/access/authenticate.ts';

const TOKEN = 'k'.repeat(32);

describe('without a token', () => {
  it.each(['127.0.0.1:4000', 'localhost', '[::1]:4000'])(
    'whoever asks under the loopback name %s is the administrator',
    (host) => {
      expect(authenticate({ token: null }, { host, authorization: null, remoteAddress: null })).toMatchObject(
        {
          viewer: { memberships: { everywhere: 'ADMINISTRATOR' } },
        },
      );
    },
  );

  it.each(['evil.example', '127.0.0.1.evil.example', '', null])(
    'a request under the name %s is refused',
    (host) => {
      expect(authenticate({ token: null }, { host, authorization: null, remoteAddress: null })).toMatchObject(
        {
          refused: 'FORBIDDEN',
        },
      );
    },
  );
});

describe('with a token', () => {
  it('its bearer is the administrator, under any name', () => {
    const asked = { host: 'aims.example', authorization: `Bearer ${TOKEN}`, remoteAddress: '203.0.113.9' };
    expect(authenticate({ token: TOKEN }, asked)).toMatchObject({
      viewer: { memberships: { everywhere: 'ADMINISTRATOR' } },
    });
  });

  it.each([null, '', 'Bearer', `Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`, `Basic ${TOKEN}`, TOKEN])(
    '%s is refused, on loopback too',
    (authorization) => {
      expect(
        authenticate({ token: TOKEN }, { host: 'localhost', authorization, remoteAddress: null }),
      ).toMatchObject({
        refused: 'UNAUTHENTICATED',
      });
    },
  );
});
