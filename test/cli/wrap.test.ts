import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrap, wrapIndented } from '../../src/cli/wrap.ts';

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

  it('keeps every character that is not a space, and no line is wider than asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.every((line) => [...line].length <= width)).toBe(true);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});
