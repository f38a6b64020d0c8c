import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { readWeightedList } from './weighted-list.ts';

/** How an answer can be compressed, the smallest first. */
export const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Answers that are shorter, in bytes, gain nothing. */
export const COMPRESSED_FROM = 1_024;

/** Beyond this quality brotli takes much longer for little. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** Compresses beside the event loop. */
export const compress: Readonly<Record<Encoding, (bytes: Uint8Array) => Promise<Uint8Array>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, BROTLI),
  gzip: (bytes) => promisify(gzip)(bytes, {}),
};

/**
 * The encoding that a client likes best (RFC 9110, `Accept-Encoding` with its weights); null: as it is. A client that
 * names none gets the answer as it is.
 */
export function acceptedEncoding(header: string | null): Encoding | null {
  const weights = new Map(readWeightedList(header).map(({ name, weight }) => [name, weight]));
  const weightOf = (name: string): number => weights.get(name) ?? weights.get('*') ?? 0;
  const liked = ENCODINGS.filter((name) => weightOf(name) > 0);
  const [best = null] = liked.toSorted((a, b) => weightOf(b) - weightOf(a));
  // Who likes it better as it is says so.
  return best !== null && (weights.get('identity') ?? 0) > weightOf(best) ? null : best;
}
