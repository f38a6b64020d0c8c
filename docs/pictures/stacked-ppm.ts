import { readPpm } from './read-ppm.ts';

/** Pictures of the same width, one beneath the other. */
export function stackedPpm(ppms: readonly Buffer[]): Buffer {
  const parts = ppms.map(readPpm);
  const [first] = parts;
  if (first === undefined || parts.some(({ width }) => width !== first.width))
    throw new Error('Pictures that are stacked have the same width.');
  const height = parts.reduce((sum, part) => sum + part.height, 0);
  const header = Buffer.from(`P6\n${first.width} ${height}\n255\n`, 'latin1');
  return Buffer.concat([header, ...parts.map(({ pixels }) => pixels)]);
}
