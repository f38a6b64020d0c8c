import type { IncomingMessage } from 'node:http';
import { LIMITS } from '../graphql/limits.ts';

/** Whether a request announces a body that is too large; one that grows past the limit is cut off while it is read. */
export function isTooLarge(request: IncomingMessage): boolean {
  if (Number(request.headers['content-length'] ?? 0) > LIMITS.body) return true;
  let read = 0;
  request.on('data', (chunk: Buffer) => {
    read += chunk.length;
    if (read > LIMITS.body) request.destroy();
  });
  request.pause();
  return false;
}
