import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { acceptedEncoding, compress, pack } from '../../src/server/content-encoding.ts';

it.each([
  [null, null],
  ['', null],
  ['identity', null],
  ['deflate', null],
  ['gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0.5, gzip', 'gzip'],
  ['br;q=0, gzip;q=0.1', 'gzip'],
  ['br;q=0, gzip;q=0', null],
  ['*', 'br'],
  ['*;q=0', null],
  ['br;q=0, *', 'gzip'],
  ['identity, gzip;q=0.5', null],
  ['gzip;q=nonsense', null],
  [';;,,q=1', null],
])('the encoding that %j asks for is %j', (header, encoding) => {
  expect(acceptedEncoding(header)).toBe(encoding);
});

it('what is compressed is the same text again', async () => {
  for (const text of [Buffer.from('controls '.repeat(1_000)), Buffer.from('controls '.repeat(100_000))])
    for (const { br, gzip } of [compress, pack]) {
      expect(brotliDecompressSync(await br(text)).equals(text)).toBe(true);
      expect(gunzipSync(await gzip(text)).equals(text)).toBe(true);
    }
});
