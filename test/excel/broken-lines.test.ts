import { describe, expect, it } from 'vitest';
import { brokenLines } from '../../src/excel/broken-lines.ts';
import { linesBeneath } from '../../src/excel/lines-beneath.ts';
import { linesOf } from '../../src/excel/lines-of.ts';
import { STATUS_WORDS } from '../../src/model/glossary/coverage-words.ts';

describe('a text in lines', () => {
  it.each([
    ['', 20, ['']],
    ['fits', 20, ['fits']],
    ['one two three four', 10, ['one two', 'three four']],
    ['a averyverylongword b', 8, ['a', 'averyverylongword', 'b']],
    ['C: COVERED   P: PARTIAL   G: GAP', 12, ['C: COVERED', 'P: PARTIAL', 'G: GAP']],
  ])('%j in %d figures', (text, width, lines) => {
    expect(brokenLines(text, width)).toEqual(lines);
  });

  it('loses no word of what is written beneath a table, and no line is wider than a page has room for', () => {
    const note = 'Systems 1 to 100 of 300. The sheets beside this one show the others. '.repeat(4).trim();
    const lines = linesBeneath({
      name: 'S',
      rows: [['x']],
      columns: [],
      notes: [note],
      words: [STATUS_WORDS],
    });
    const meanings = Object.entries(STATUS_WORDS.words).map(([word, { meaning }]) => `${word}: ${meaning}`);
    expect(lines.join(' ')).toBe([note, ...meanings].join(' '));
    for (const line of lines) expect(linesOf(line, 100, 2)).toBe(1);
  });
});
