import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/excel/lines-of.ts';

describe('how many lines a text takes', () => {
  it.each([
    ['', 20, 1],
    ['short', 20, 1],
    ['two\nlines', 20, 2],
    ['a line that ends with a space before it breaks ', 48, 1],
    ['NOT_YET_APPLICABLE', 12, 2],
    ['iiiiiiiiiiiiiiiiiiii', 12, 1],
    ['WWWWWWWWWWWWWWWWWWWW', 12, 4],
    ['風險評估風險評估風險評估', 12, 2],
    ['one two three four five six', 6, 5],
    ['well-known', 6, 2],
  ])('%j in %d figures: %d', (text, width, lines) => {
    expect(linesOf(text, width, 30)).toBe(lines);
  });

  it('never says fewer where a column is narrower, and stops at the most that are wanted', () => {
    const text = 'Every provision of law that applies, and the evidence for each of its parts. '.repeat(20);
    let before = Number.POSITIVE_INFINITY;
    for (let width = 5; width < 120; width++) {
      const lines = linesOf(text, width, 1000);
      expect(lines).toBeLessThanOrEqual(before);
      before = lines;
    }
    expect(linesOf(text, 5, 30)).toBe(30);
  });
});
