import type { IncomingMessage, ServerResponse } from 'node:http';
import { refuseMethod } from './refuse-method.ts';
import { sendJson } from './send-json.ts';

const READ = 'Use GET to see how the server is.';

/** The process runs. */
export function sendLiveness(request: IncomingMessage, response: ServerResponse): void {
  if (!refuseMethod(request, response, ['GET', 'HEAD'], READ)) sendJson(response, 200, { status: 'live' });
}

/** @param reason why it cannot answer yet; null: it can */
export function sendReadiness(
  request: IncomingMessage,
  response: ServerResponse,
  reason: string | null,
): void {
  if (refuseMethod(request, response, ['GET', 'HEAD'], READ)) return;
  if (reason === null) sendJson(response, 200, { status: 'ready' });
  else sendJson(response, 503, { status: 'not ready', reason });
}
