import type { IncomingMessage } from 'node:http';

/** A name or an address, and a port if there is one. */
const HOST = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/i;

/**
 * Whether a request says under which name it was sent, once and in the form of a name (RFC 9112, section 3.2). Only
 * HTTP/1.0 may leave it out.
 */
export function hasUsableHost({ rawHeaders, httpVersion }: IncomingMessage): boolean {
  const hosts = rawHeaders.filter(
    (_, index) => rawHeaders[index - 1]?.toLowerCase() === 'host' && index % 2 === 1,
  );
  const [host] = hosts;
  if (host === undefined) return httpVersion === '1.0';
  return hosts.length === 1 && HOST.test(host);
}
