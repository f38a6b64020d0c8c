import { describe, expect, it } from 'vitest';
import { authenticate, type Credentials } from '../../src/access/authenticate.ts';

const TOKEN = 'k'.repeat(32);
const LOCAL = {
  viewer: { account: 'local', memberships: { everywhere: 'ADMINISTRATOR' } },
  by: 'MACHINE',
};
const BEARER = {
  viewer: { account: 'token', memberships: { everywhere: 'ADMINISTRATOR' } },
  by: 'TOKEN',
};
const FORBIDDEN = {
  refused: 'FORBIDDEN',
  sentence:
    'This server has no token, so it answers only requests to a name of its own machine, such as localhost.',
};
const UNAUTHENTICATED = {
  refused: 'UNAUTHENTICATED',
  sentence: 'This server needs a token. Send it in the header `Authorization: Bearer TOKEN`.',
};

/** Somebody on this machine, but for what is said. */
function credentials(changed: Partial<Credentials> = {}): Credentials {
  return {
    host: 'localhost:4000',
    authorization: null,
    session: null,
    remoteAddress: '127.0.0.1',
    ...changed,
  };
}

describe('without a token', () => {
  it.each([
    '127.0.0.1',
    '127.0.0.1:4000',
    '127.8.9.10',
    'localhost',
    'LocalHost:4000',
    'localhost:',
    '[::1]',
    '[::1]:4000',
  ])('the administrator is whoever asks under the loopback name %s', (host) => {
    expect(authenticate({ tokens: [] }, credentials({ host }))).toEqual(LOCAL);
  });

  it.each([
    'evil.example',
    'localhost.evil.example',
    'evil.example.localhost',
    '127.0.0.1.evil.example',
    'localhost:4000:evil',
    'localhost:evil',
    'evil.example:localhost',
    'user@localhost',
    '[::1].evil.example',
    '[evil.example]',
    '10.0.0.5',
    '',
    null,
  ])('a request under the name %s is refused', (host) => {
    expect(authenticate({ tokens: [] }, credentials({ host }))).toEqual(FORBIDDEN);
  });

  it.each(['127.0.0.1', '127.0.0.53', '::1', '::ffff:127.0.0.1', null])(
    'the peer %s is on this machine',
    (remoteAddress) => {
      expect(authenticate({ tokens: [] }, credentials({ remoteAddress }))).toEqual(LOCAL);
    },
  );

  it.each([
    '10.0.0.5',
    '::ffff:10.0.0.5',
    '203.0.113.9',
    'fe80::1',
    '10.0.0.5::ffff:127.0.0.1',
    '127.0.0.1.5',
    '127.0.::ffff:0.1',
    '',
  ])('the peer %s is refused, under a loopback name too', (remoteAddress) => {
    expect(authenticate({ tokens: [] }, credentials({ remoteAddress }))).toEqual(FORBIDDEN);
  });

  it('a token that somebody sends all the same opens nothing', () => {
    const asked = credentials({ host: 'aims.example', authorization: `Bearer ${TOKEN}` });
    expect(authenticate({ tokens: [] }, asked)).toEqual(FORBIDDEN);
  });
});

describe('with a token', () => {
  it.each([`Bearer ${TOKEN}`, `bearer ${TOKEN}`, `BEARER   ${TOKEN}`])(
    'its bearer is the administrator under any name and from anywhere: %s',
    (authorization) => {
      const asked = credentials({ host: 'aims.example', authorization, remoteAddress: '203.0.113.9' });
      expect(authenticate({ tokens: [TOKEN] }, asked)).toEqual(BEARER);
    },
  );

  it.each([
    null,
    '',
    'Bearer',
    'Bearer ',
    `Bearer${TOKEN}`,
    `Bearer\t${TOKEN}`,
    `Bearer ${TOKEN}x`,
    `Bearer ${TOKEN.slice(1)}`,
    `Bearer ${TOKEN.toUpperCase()}`,
    `Bearer ${TOKEN} ${TOKEN}`,
    `Bearer ${TOKEN} `,
    ` Bearer ${TOKEN}`,
    `Not Bearer ${TOKEN}`,
    `Basic ${TOKEN}`,
    TOKEN,
  ])('%j is refused, on this machine too', (authorization) => {
    expect(authenticate({ tokens: [TOKEN] }, credentials({ authorization }))).toEqual(UNAUTHENTICATED);
  });
});
