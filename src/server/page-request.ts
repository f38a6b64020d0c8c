import type { IncomingMessage } from 'node:http';

/** Whether a browser opens the address itself, to see a page there: such a request has no token, and asks nothing yet. */
export function isPageRequest(request: IncomingMessage, address: URL): boolean {
  return (
    request.method === 'GET' &&
    request.headers.accept?.includes('text/html') === true &&
    !address.searchParams.has('query')
  );
}
