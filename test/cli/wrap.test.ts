import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrap, wrapHanging, wrapIndented } from '../../src/cli/wrap.ts';

describe('a text in lines', () => {
  it('is broken at spaces, and a long word behind its punctuation or anywhere', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('a-very-long-word and', 6)).toEqual(['a-', 'very-', 'long-', 'word', 'and']);
    expect(wrap('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
    expect(wrap('', 6)).toEqual(['']);
  });

  it('counts spaces before a line towards its width', () => {
    expect(wrapIndented('one two three', 9, 2)).toEqual(['  one two', '  three']);
  });

  it('fills each line, the first and those that are indented beneath it', () => {
    expect(wrapHanging('one two three four', 9)).toEqual(['one two', '  three', '  four']);
    expect(wrapHanging('NOTICE: does not prove that it complies with it', 21)).toEqual([
      'NOTICE: does not',
      '  prove that it',
      '  complies with it',
    ]);
    expect(wrapHanging('abcdefghi', 4)).toEqual(['abcd', '  ef', '  gh', '  i']);
  });

  it('keeps every character that is not a space, and no line is wider than asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, width) => {
        for (const lines of [wrap(text, width), wrapHanging(text, width + 2)]) {
          expect(lines.every((line) => [...line].length <= width + 2)).toBe(true);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        }
        expect(wrap(text, width).every((line) => [...line].length <= width)).toBe(true);
      }),
    );
  });
});
