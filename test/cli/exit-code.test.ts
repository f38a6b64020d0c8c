import { expect, it } from 'vitest';
import { EXIT_OF_KIND } from '../../src/cli/exit-code.ts';

it('a refusal ends a command with 1, or with 3 where the store cannot be used or its records are damaged', () => {
  expect(EXIT_OF_KIND).toEqual({
    INVALID: 1,
    MISSING: 1,
    CONFLICT: 1,
    FORBIDDEN: 1,
    DAMAGED: 3,
    UNAVAILABLE: 3,
  });
});
