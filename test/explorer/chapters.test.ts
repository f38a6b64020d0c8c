import { describe, expect, it } from 'vitest';
import {
  bandsOf,
  type Chapters,
  chaptersOf,
  rowsBetween,
} from '../../explorer/src/screens/crosswalk/chapters.ts';

const row = (sources: string, targets: string) => ({
  sources: sources.split(' ').map((ref) => ({ ref })),
  targets: targets.split(' ').map((ref) => ({ ref })),
});
const line = (ref: string, depth: number) => ({ ref, title: `Title of ${ref}`, depth });
const chapters: Chapters = {
  source: chaptersOf([line('4', 0), line('4.1', 1), line('4.1.1', 2), line('5', 0), line('5.1', 1)]),
  target: chaptersOf([line('A', 0), line('A.1', 1), line('B', 0), line('B.1', 1)]),
};
const counts = (rows: readonly ReturnType<typeof row>[]) =>
  bandsOf(rows, chapters).map(({ from, to, count }) => [from.ref, to.ref, count]);

describe('the bands of a crosswalk', () => {
  it('count the rows from chapter to chapter, in document order', () => {
    expect(counts([row('5.1', 'A.1'), row('4.1.1', 'B.1'), row('4', 'B'), row('4.1', 'A')])).toEqual([
      ['4', 'A', 1],
      ['4', 'B', 2],
      ['5', 'A', 1],
    ]);
  });

  it('count a row of several provisions once for each pair of chapters that it names', () => {
    expect(counts([row('4 4.1 5.1', 'A.1')])).toEqual([
      ['4', 'A', 1],
      ['5', 'A', 1],
    ]);
  });

  it('leave out provisions that the catalogue no longer has', () => {
    expect(counts([row('9', 'A.1'), row('4', 'Z')])).toEqual([]);
  });

  it('lead to as many rows as they count', () => {
    const rows = [row('4.1', 'A.1'), row('4.1.1', 'A'), row('5', 'B.1'), row('4 5', 'B')];
    for (const { from, to, count } of bandsOf(rows, chapters))
      expect(rowsBetween(rows, chapters, { from: from.ref, to: to.ref }).length).toBe(count);
    expect(rowsBetween(rows, chapters, { from: null, to: null })).toEqual(rows);
  });
});
