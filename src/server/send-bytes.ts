import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Encoding } from './content-encoding.ts';

/** Sends bytes and says how many they are. A HEAD request gets the headers alone. */
export function sendBytes(
  request: IncomingMessage,
  response: ServerResponse,
  bytes: Uint8Array,
  { type, encoding }: { readonly type: string; readonly encoding: Encoding | null },
): void {
  response.writeHead(200, {
    'content-type': type,
    'content-length': bytes.length,
    ...(encoding === null ? {} : { 'content-encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}
