import { expect, it } from 'vitest';
import { firstDaysFrom } from '../../explorer/src/screens/timeline/first-days-from.ts';

it('The months after a day are counted from their first days, over two years', () => {
  const days = firstDaysFrom('2026-11-24');
  expect(days).toHaveLength(25);
  expect([...days.slice(0, 3), days.at(-1)]).toEqual([
    '2026-11-24',
    '2026-12-01',
    '2027-01-01',
    '2028-11-01',
  ]);
  expect(firstDaysFrom('2027-01-31').slice(0, 2)).toEqual(['2027-01-31', '2027-02-01']);
});
