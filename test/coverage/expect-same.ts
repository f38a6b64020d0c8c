import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';

/** Expects what `toEqual` does. Answers that are the same are compared in a fraction of its time. */
export function expectSame(actual: unknown, expected: unknown, message?: string): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual, message).toEqual(expected);
}
