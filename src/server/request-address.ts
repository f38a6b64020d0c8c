import type { IncomingMessage } from 'node:http';

/** Path and query of a request; null where its target is not an address (`//`, `http://[`). The host that it names is ignored. */
export function requestAddress(request: IncomingMessage): URL | null {
  const target = request.url ?? '/';
  const address = `http://localhost${target}`;
  return target.startsWith('/') && URL.canParse(address) ? new URL(address) : null;
}
