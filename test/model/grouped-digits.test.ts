import { expect, it } from 'vitest';
import { groupedDigits } from '../../src/model/grouped-digits.ts';

it('a whole number is printed with its thousands apart, as the runtime prints it in English', () => {
  for (const count of [0, 7, 999, 1_000, 12_345, 999_999, 1_048_000, 25_000_000, 1_234_567_890])
    expect(groupedDigits(count)).toBe(count.toLocaleString('en-GB'));
});
