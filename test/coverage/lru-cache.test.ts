import { expect, it } from 'vitest';
import { LruCache } from '../../src/coverage/projection/lru-cache.ts';

it('keeps what was used last, and makes the rest again', () => {
  const made: string[] = [];
  const cache = new LruCache<string, string>(2);
  const use = (key: string): string =>
    cache.get(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  expect([use('a'), use('b'), use('a'), use('c')]).toEqual(['A', 'B', 'A', 'C']);
  expect(['a', 'b', 'c'].map((key) => cache.find(key))).toEqual(['A', undefined, 'C']);
  expect(use('b')).toBe('B');
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
