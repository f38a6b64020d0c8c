import type { IncomingMessage } from 'node:http';
import { namesType } from './type-weight.ts';

/** Whether a browser opens an address to see a page. A program that accepts everything must not get one by mistake. */
export function wantsPage({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return namesType('text/html', headers.accept ?? null);
}

/** Whether a browser opens `/graphql` itself. Such a request has no token, and no question yet. */
export function isGraphiQLRequest(request: IncomingMessage, address: URL): boolean {
  return request.method === 'GET' && wantsPage(request) && !address.searchParams.has('query');
}
