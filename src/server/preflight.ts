import type { IncomingMessage } from 'node:http';

/**
 * Before a page of a listed origin may call, its browser asks with OPTIONS, which has no token. The answer says
 * only what is allowed; without listed origins there is nothing to say.
 */
export function isPreflight(request: IncomingMessage, origins: readonly string[]): boolean {
  return (
    origins.length > 0 &&
    request.method === 'OPTIONS' &&
    request.headers['access-control-request-method'] !== undefined
  );
}
