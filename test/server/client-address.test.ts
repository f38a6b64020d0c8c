import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { clientAddress, trustedProxies } from '../../src/server/client-address.ts';

function clientOf(
  remoteAddress: string | undefined,
  forwarded: string | null,
  proxies: readonly string[] = [],
) {
  const headers = forwarded === null ? {} : { 'x-forwarded-for': forwarded };
  return clientAddress({ socket: { remoteAddress }, headers } as IncomingMessage, trustedProxies(proxies));
}

describe('the address of a client', () => {
  it('is the other end of its connection, whatever it says of itself', () => {
    expect(clientOf('192.0.2.1', '198.51.100.7')).toBe('192.0.2.1');
    expect(clientOf('::ffff:192.0.2.1', null)).toBe('192.0.2.1');
    expect(clientOf(undefined, '198.51.100.7')).toBe('');
  });

  it('is what a listed proxy says, the last address that is no proxy itself', () => {
    const proxies = ['10.0.0.0/8', '2001:db8::1'];
    expect(clientOf('10.1.2.3', '198.51.100.7', proxies)).toBe('198.51.100.7');
    expect(clientOf('::ffff:10.1.2.3', '192.0.2.9, 198.51.100.7, 10.9.9.9', proxies)).toBe('198.51.100.7');
    expect(clientOf('2001:db8::1', '198.51.100.7', proxies)).toBe('198.51.100.7');
    expect(clientOf('192.0.2.1', '198.51.100.7', proxies)).toBe('192.0.2.1');
  });

  it('is the proxy where that says nothing that can be used', () => {
    for (const said of [null, '', 'unknown', '198.51.100.7, evil', '10.0.0.9'])
      expect(clientOf('10.0.0.8', said, ['10.0.0.8', '10.0.0.9'])).toMatch(/^10\.0\.0\.[89]$/);
  });

  it('is for IPv6 the network of the client, which has more addresses than can be counted', () => {
    const home = '2001:db8:0:7';
    for (const address of ['2001:db8:0:7::1', '2001:DB8::7:1:2:3:4', '2001:0db8:0000:0007:ffff:0:0:1'])
      expect(clientOf(address, null)).toBe(home);
    expect(clientOf('2001:db8:0:8::1', null)).not.toBe(home);
    expect(clientOf('::1', null)).toBe('0:0:0:0');
    expect(clientOf('fe80::1%eth0', null)).toBe('fe80:0:0:0');
    expect(clientOf('64:ff9b::192.0.2.1', null)).toBe('64:ff9b:0:0');
  });
});
