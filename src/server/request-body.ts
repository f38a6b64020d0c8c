import type { IncomingMessage } from 'node:http';
import type { ErrorCode } from '../graphql/error-codes.ts';
import { LIMITS } from '../graphql/limits.ts';

/** So many bytes of a body that was refused are still taken in, so that the client reads why. Then its connection ends. */
const DISCARDED = 1_000_000;

/** The text of a body, or why it is not taken; null: the client has left. */
export type RequestBody =
  | { readonly text: string }
  | { readonly refused: ErrorCode; readonly message: string };

/** Reads the body of a request as UTF-8. One that is announced as too large, or grows too large, is not kept. */
export function readBody(request: IncomingMessage): Promise<RequestBody | null> {
  const tooLarge: RequestBody = {
    refused: 'TOO_LARGE',
    message: `The body of a request may have at most ${LIMITS.body} bytes.`,
  };
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let read = 0;
    if (Number(request.headers['content-length'] ?? 0) > LIMITS.body) resolve(tooLarge);
    request.on('data', (chunk: Buffer) => {
      read += chunk.length;
      if (read <= LIMITS.body) chunks.push(chunk);
      else resolve(tooLarge);
      if (read > LIMITS.body + DISCARDED) request.destroy();
    });
    request.once('end', () => resolve(decoded(Buffer.concat(chunks))));
    request.once('close', () => resolve(null));
    request.once('error', () => resolve(null));
  });
}

function decoded(bytes: Uint8Array): RequestBody {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { refused: 'BAD_REQUEST', message: 'The body of the request is not UTF-8.' };
  }
}
