import type { ServerResponse } from 'node:http';
import { refuse } from './refuse.ts';

/** Why a request that cannot be paid is refused, and when it can be. */
export function budgetSpent(seconds: number): string {
  const when = seconds === 1 ? 'in a second' : `in ${seconds} seconds`;
  return `This account or address has asked for all that it may for now. Ask again ${when}.`;
}

/** Refuses a request that cannot be paid yet: 429. Whoever found that out has set `Retry-After`. */
export function refuseSpent(response: ServerResponse, seconds: number): void {
  refuse(response, 'TOO_MANY_REQUESTS', budgetSpent(seconds));
}

/** Why requests of a connection beyond those that are served are refused. */
export const TOO_MANY_CONNECTIONS =
  'The server, or this address, has as many connections as it may have. Ask again in a second.';

/** Refuses a request for which there is no place now: 503. */
export function refuseBusy(response: ServerResponse, message: string): void {
  response.setHeader('retry-after', '1');
  refuse(response, 'OVERLOADED', message);
}
