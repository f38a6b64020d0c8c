import type { IncomingMessage, ServerResponse } from 'node:http';
import { refuse } from './refuse.ts';
import { refuseMethod } from './refuse-method.ts';
import { sendJson } from './send-json.ts';

const READ = 'Use GET to see how the server is.';

/** The process runs. */
export function sendLiveness(request: IncomingMessage, response: ServerResponse): void {
  if (!refuseMethod(request, response, ['GET', 'HEAD'], READ)) sendJson(response, 200, { status: 'live' });
}

/** @param reason why no requests should be sent to it; null: they may be */
export function sendReadiness(
  request: IncomingMessage,
  response: ServerResponse,
  reason: string | null,
): void {
  if (refuseMethod(request, response, ['GET', 'HEAD'], READ)) return;
  if (reason === null) sendJson(response, 200, { status: 'ready' });
  else refuse(response, 'NOT_READY', reason);
}
