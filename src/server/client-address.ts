import type { IncomingMessage } from 'node:http';
import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** The addresses of proxies whose word on the client's address is taken. */
export interface TrustedProxies {
  has(address: string): boolean;
}

/** @param listed addresses and networks (`10.0.0.0/8`) */
export function trustedProxies(listed: readonly string[]): TrustedProxies {
  const list = new BlockList();
  for (const each of listed) {
    const [address = '', bits] = each.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return {
    has: (address) =>
      isIPv4(address) ? list.check(address, 'ipv4') : isIPv6(address) && list.check(address, 'ipv6'),
  };
}

/** The other end of a connection; empty where the connection is gone already. IPv4 on a dual socket is written as IPv4. */
export function peerAddress({ remoteAddress }: { readonly remoteAddress?: string | undefined }): string {
  return (remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/, '');
}

/**
 * Whose request it is, as the key of their budget: the other end of the connection, or where that is a trusted proxy,
 * the last address of `X-Forwarded-For` that is not a trusted proxy too. A household or a server has 2^64 addresses of IPv6: the first half
 * of an address names it.
 */
export function clientAddress(request: IncomingMessage, proxies: TrustedProxies): string {
  let client = peerAddress(request.socket);
  if (proxies.has(client)) {
    const forwarded = [request.headers['x-forwarded-for'] ?? []]
      .flat()
      .flatMap((line) => line.split(','))
      .map((address) => peerAddress({ remoteAddress: address.trim() }));
    for (const address of forwarded.toReversed()) {
      if (!isIPv4(address) && !isIPv6(address)) break;
      client = address;
      if (!proxies.has(address)) break;
    }
  }
  // No address of IPv4 has a colon. `isIPv6` compiles a pattern that the first client would wait for.
  return client.includes(':') ? networkOf(client) : client;
}

/** The first 64 bits of an address of IPv6, each group without leading zeros. */
function networkOf(address: string): string {
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const groups = (part: string | undefined): readonly string[] => (part ? part.split(':') : []);
  const known = groups(head).length + groups(tail).length + (address.includes('.') ? 1 : 0);
  const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - known) }, () => '0');
  return [...groups(head), ...zeros, ...groups(tail)]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
