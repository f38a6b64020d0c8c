import type { IncomingMessage } from 'node:http';

/**
 * Whether a page of this server sends the request, as its browser says: another port of the same host would get the
 * cookie as well. A link to a workbook may also be typed or kept.
 */
export function isFromOwnPage({ headers }: Pick<IncomingMessage, 'headers'>, pathname: string): boolean {
  const site = headers['sec-fetch-site'];
  return site === 'same-origin' || (site === 'none' && pathname.startsWith('/reports/'));
}

/**
 * Whether a page of another origin sends the request. A program that is not a browser says nothing of this, and a browser
 * that does not say where a request comes from still names the origin of its page.
 */
export function isFromOtherPage({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin';
  const { origin, host } = headers;
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host?.toLowerCase());
}
