import type { ServerResponse } from 'node:http';

/**
 * A browser that guesses types could run an answer as a script; a page of another origin could show ours in a frame
 * and steal clicks; a proxy or a shared machine could keep what is not everybody's.
 */
export function setSecurityHeaders(response: ServerResponse, requestId: string): void {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('content-security-policy', "frame-ancestors 'none'");
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-request-id', requestId);
}
