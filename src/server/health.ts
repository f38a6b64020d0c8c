import type { ServerResponse } from 'node:http';
import { sendJson } from './send-json.ts';

/** The process runs. */
export function sendLiveness(response: ServerResponse): void {
  sendJson(response, 200, { status: 'live' });
}

/** @param reason why it cannot answer yet; null: it can */
export function sendReadiness(response: ServerResponse, reason: string | null): void {
  if (reason === null) sendJson(response, 200, { status: 'ready' });
  else sendJson(response, 503, { status: 'not ready', reason });
}
