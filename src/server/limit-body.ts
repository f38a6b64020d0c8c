import type { IncomingMessage, ServerResponse } from 'node:http';
import { LIMITS } from '../graphql/limits.ts';
import { refuse } from './refuse.ts';

/**
 * A body without end would fill the memory before it is found to be no question. One that is announced as too large
 * is refused unread; one that grows past the limit is refused there. True where it was refused already.
 */
export function limitBody(request: IncomingMessage, response: ServerResponse): boolean {
  if (Number(request.headers['content-length'] ?? 0) > LIMITS.body) {
    tooLarge(response);
    return true;
  }
  let read = 0;
  request.on('data', (chunk: Buffer) => {
    read += chunk.length;
    if (read <= LIMITS.body) return;
    if (!response.headersSent) tooLarge(response);
    response.once('finish', () => request.destroy());
    read = Number.NEGATIVE_INFINITY;
  });
  // Whoever answers reads it from the beginning.
  request.pause();
  return false;
}

function tooLarge(response: ServerResponse): void {
  response.setHeader('connection', 'close');
  refuse(response, 'TOO_LARGE', `The body of a request may have at most ${LIMITS.body} bytes.`);
}
