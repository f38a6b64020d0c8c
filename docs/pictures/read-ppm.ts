import type { Pixels } from './pixels.ts';

/** Reads a binary PPM (P6). Throws an Error for anything that pdftoppm does not write. */
export function readPpm(ppm: Buffer): Pixels {
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.toString('latin1', 0, 64));
  if (header === null) throw new Error('This is not a picture of pdftoppm.');
  return {
    ...{ width: Number(header[1]), height: Number(header[2]) },
    rgb: ppm.subarray(header[0].length),
  };
}
