import { inflateSync } from 'node:zlib';
import type { Pixels } from './pixels.ts';

/** Where the chunks of a PNG begin, and where the size of the picture is in it. */
const FIRST_CHUNK = 8;
const WIDTH = 16;
const HEIGHT = 20;
const KIND = 24;
/** Eight bits for each of red, green and blue; not interlaced. */
const RGB = [8, 2, 0, 0, 0];
const BYTES = 3;

/** Reads a PNG. Throws an Error for anything that Chromium does not write for a page without transparency. */
export function readPng(png: Buffer): Pixels {
  if (RGB.some((byte, place) => png[KIND + place] !== byte))
    throw new Error('This is not a picture of Chromium.');
  const [width, height] = [png.readUInt32BE(WIDTH), png.readUInt32BE(HEIGHT)];
  const packed: Buffer[] = [];
  for (let at = FIRST_CHUNK; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const start = at + 8;
    if (png.toString('latin1', at + 4, start) === 'IDAT') packed.push(png.subarray(start, start + length));
    at = start + length + 4;
  }
  return { width, height, rgb: unfiltered(inflateSync(Buffer.concat(packed)), width * BYTES, height) };
}

/** Undoes what each row says of how it was filtered (PNG, third edition, 9.2). */
function unfiltered(rows: Buffer, width: number, height: number): Buffer {
  const bytes = Buffer.alloc(width * height);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (width + 1)]!;
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const left = x < BYTES ? 0 : bytes[at - BYTES]!;
      const above = y === 0 ? 0 : bytes[at - width]!;
      const corner = x < BYTES || y === 0 ? 0 : bytes[at - width - BYTES]!;
      bytes[at] = rows[y * (width + 1) + 1 + x]! + predicted(filter, left, above, corner);
    }
  }
  return bytes;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return paeth(left, above, corner);
    default:
      return 0;
  }
}

/** Of the three the one that is nearest to left + above - corner. */
function paeth(left: number, above: number, corner: number): number {
  const [toLeft, toAbove] = [Math.abs(above - corner), Math.abs(left - corner)];
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
