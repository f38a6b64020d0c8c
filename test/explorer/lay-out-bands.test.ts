import { expect, it } from 'vitest';
import { layOutBands } from '../../explorer/src/pictures/bands/lay-out-bands.ts';

const end = (key: string) => ({ key, name: key, title: key, address: `/${key}` });
const band = (from: string, to: string, count: number) => ({ from, to, count, isChosen: false });

it('bands are as thick as their counts, and their ends keep their order and room for a line of text', () => {
  const placed = layOutBands(
    [end('4'), end('5')],
    // A ref may be one of both documents.
    [end('4'), end('6')],
    [band('4', '6', 30), band('5', '4', 10), band('5', '6', 1)],
  );
  expect(placed?.left.map(({ key, count }) => [key, count])).toEqual([
    ['4', 30],
    ['5', 11],
  ]);
  expect(placed?.right.map(({ key, count }) => [key, count])).toEqual([
    ['4', 10],
    ['6', 31],
  ]);
  for (const side of [placed?.left ?? [], placed?.right ?? []]) {
    const [first, second] = side;
    expect(second!.top - first!.bottom).toBeGreaterThanOrEqual(24);
    expect(second!.bottom).toBeLessThanOrEqual(placed!.height);
  }
  const [large, small] = [placed!.left[0]!, placed!.left[1]!];
  expect((large.bottom - large.top) / (small.bottom - small.top)).toBeCloseTo(30 / 11);
});

it('nothing is drawn without bands', () => {
  expect(layOutBands([], [], [])).toBeNull();
});
