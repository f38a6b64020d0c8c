import type { IncomingMessage } from 'node:http';

/** Path and query of a request; null where its target is no address (`//`, `http://[`). The host it names plays no part. */
export function requestAddress(request: IncomingMessage): URL | null {
  const target = request.url ?? '/';
  const address = `http://localhost${target}`;
  return target.startsWith('/') && URL.canParse(address) ? new URL(address) : null;
}
