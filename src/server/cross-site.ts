import type { IncomingMessage } from 'node:http';

/**
 * A page of another site cannot read a report, but its images could make the reader's browser ask for one after the
 * other, each of them work. Browsers say where a request comes from; following a link is the reader's own doing.
 */
export function isCrossSiteEmbedding({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return headers['sec-fetch-site'] === 'cross-site' && headers['sec-fetch-mode'] !== 'navigate';
}
