import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { readWeightedList } from './weighted-list.ts';

/** How an answer can be compressed, the smallest first. */
export const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Answers that are shorter, in bytes, gain nothing. */
export const COMPRESSED_FROM = 1_024;

/** Beyond this quality brotli takes much longer for little. */
const QUICK = 4;
/** At the best quality, a megabyte takes several seconds. */
const BEST_UP_TO = 500_000;

type Compress = Readonly<Record<Encoding, (bytes: Uint8Array) => Promise<Uint8Array>>>;

/** Compresses an answer that is sent once, in a thread beside the event loop. */
export const compress: Compress = {
  br: (bytes) => brotli(bytes, QUICK),
  gzip: (bytes) => promisify(gzip)(bytes, {}),
};

/** Compresses a file that is kept and sent often. A large file gets less effort, since a client may wait for it. */
export const pack: Compress = {
  br: (bytes) => brotli(bytes, bytes.length <= BEST_UP_TO ? constants.BROTLI_MAX_QUALITY : QUICK),
  gzip: compress.gzip,
};

function brotli(bytes: Uint8Array, quality: number): Promise<Uint8Array> {
  return promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}

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
