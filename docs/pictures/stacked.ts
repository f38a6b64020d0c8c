import type { Pixels } from './pixels.ts';

/** Pictures of the same width, one beneath the other. */
export function stacked(pictures: readonly Pixels[]): Pixels {
  const [first] = pictures;
  if (first === undefined || pictures.some(({ width }) => width !== first.width))
    throw new Error('Pictures that are stacked have the same width.');
  return {
    width: first.width,
    height: pictures.reduce((sum, { height }) => sum + height, 0),
    rgb: Buffer.concat(pictures.map(({ rgb }) => rgb)),
  };
}
