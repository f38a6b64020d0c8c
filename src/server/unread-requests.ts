import { randomUUID } from 'node:crypto';
import { type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { ErrorCode } from '../graphql/error-codes.ts';
import { peerAddress } from './client-address.ts';
import { refusalBody } from './refuse.ts';
import { STATUS_OF_CODE } from './status-of-code.ts';

/** Is told about a request that nobody could read. */
type TellUnread = (requestId: string, address: string, code: ErrorCode) => void;

/** Refuses whatever a connection asks, before it is read, and ends the connection. */
export type RefuseUnread = (socket: Duplex, code: ErrorCode, message: string) => void;

/**
 * Answers what Node refuses before anybody handles it: headers that are too large, requests that do not come to their
 * end, bytes that are no HTTP, and methods that open a tunnel. Node itself would answer without a body. Returns what
 * answers others that nobody reads.
 */
export function answerUnreadRequests(server: Server, tell: TellUnread = () => {}): RefuseUnread {
  const latest = new WeakMap<object, ServerResponse>();
  const refuseUnread: RefuseUnread = (socket, code, message) => {
    tell(send(socket, code, message), socket instanceof Socket ? peerAddress(socket) : '', code);
  };
  server.prependListener('request', ({ socket }, response) => latest.set(socket, response));
  server.on('clientError', (error: Error & { code?: string; rawPacket?: Buffer }, socket) => {
    const response = latest.get(socket);
    // A request that was answered before its body came to its end has its answer.
    const isAnswered =
      response?.headersSent === true && !(response.writableFinished && response.req.complete);
    if (!socket.writable || isAnswered || error.code === 'ECONNRESET') socket.destroy();
    else refuseUnread(socket, ...faultOf(error));
  });
  server.on('connect', (_, socket) =>
    refuseUnread(socket, 'METHOD_NOT_ALLOWED', 'This server is not a proxy.'),
  );
  return refuseUnread;
}

function faultOf({ code, rawPacket }: { code?: string; rawPacket?: Buffer }): readonly [ErrorCode, string] {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return ['HEADERS_TOO_LARGE', 'The headers of a request may have at most 16 kB together.'];
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return ['TOO_LARGE', 'The extensions of a chunk may have at most 16 kB.'];
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return ['REQUEST_TIMEOUT', 'The request did not come to its end in time.'];
    case 'HPE_INVALID_METHOD':
      if (/^[A-Z-]+ \S+ HTTP\/1\.[01]\r\n/.test(rawPacket?.toString('latin1', 0, 4_096) ?? ''))
        return ['METHOD_NOT_ALLOWED', 'There is no such method. Use GET or POST.'];
      return ['BAD_REQUEST', 'This is not a request of HTTP/1.1.'];
    default:
      return ['BAD_REQUEST', 'This is not a request of HTTP/1.1.'];
  }
}

/** Returns the id of the request. */
function send(socket: Duplex, code: ErrorCode, message: string): string {
  const requestId = randomUUID();
  const text = JSON.stringify(refusalBody(code, message, { requestId }));
  const status = STATUS_OF_CODE[code];
  const headers = {
    date: new Date().toUTCString(),
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-request-id': requestId,
    ...(code === 'METHOD_NOT_ALLOWED' ? { allow: 'GET, HEAD, POST' } : {}),
    ...(code === 'OVERLOADED' ? { 'retry-after': 1 } : {}),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${text}`);
  return requestId;
}
