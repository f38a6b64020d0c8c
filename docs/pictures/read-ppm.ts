/** A binary PPM (P6): three bytes for each pixel, row by row. */
export interface Ppm {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

/** Throws an Error for anything that pdftoppm does not write. */
export function readPpm(ppm: Buffer): Ppm {
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.toString('latin1', 0, 64));
  if (header === null) throw new Error('This is not a picture of pdftoppm.');
  return {
    ...{ width: Number(header[1]), height: Number(header[2]) },
    pixels: ppm.subarray(header[0].length),
  };
}
