import type { IncomingMessage, ServerResponse } from 'node:http';
import { refuse } from './refuse.ts';

/** Refuses a request whose method is not among those of an address: 405, with `Allow`. True: it was refused. */
export function refuseMethod(
  { method }: IncomingMessage,
  response: ServerResponse,
  allowed: readonly string[],
  message: string,
): boolean {
  if (allowed.includes(method ?? '')) return false;
  response.setHeader('allow', allowed.join(', '));
  refuse(response, 'METHOD_NOT_ALLOWED', message);
  return true;
}
